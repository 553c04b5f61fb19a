/** French messages about public life, business and technology elsewhere: they share a news story's words, not its subject. */
export const frenchPublicLife: readonly string[] = `
C'est qui le ministre de l'Intérieur ?
qui est le pape
qui a été élu président au Sénégal
Quel est le nom de la cheffe du gouvernement danois ?
quand est-ce que les Allemands votent
combien de temps dure le mandat du président finlandais
pourquoi le gouvernement est tombé
qui va remplacer le premier ministre portugais
où s'est tenue la réunion des ministres européens
combien gagne un sénateur
qu'a déclaré la présidente du Mexique hier
quel pays a le plus jeune chef d'État
dans quels pays le vote est obligatoire
qui dirige la Corse
pk le ministre de la culture a démissionné
quand a été votée la loi sur le mariage pour tous
combien de pourcent pour les écolos à Lyon
qui était le premier président de la Ve République
quelle ministre s'occupe des anciens combattants
que pense le maire de Marseille de la ligne de tram
meilleur buteur de la saison
combien a coûté le transfert de Neymar
qui est le nouvel entraîneur de l'OM
pourquoi le match a été arrêté
quand ferme le mercato d'hiver
qui a racheté le Racing de Strasbourg
Où jouera Griezmann la saison prochaine ?
qu'est ce que le coach a dit en conférence de presse
combien de places dans le nouveau stade de Rouen
quel club a été relégué en National
c ki le président de la fédé de foot
pourquoi l'attaquant est suspendu six matchs
qui joue de Gaulle dans le film de cet automne
combien d'entrées pour Bienvenue chez les Ch'tis
quand sort le prochain Kaamelott au cinéma
Pour quelle raison le festival de Cannes a-t-il exclu cet acteur ?
où a été tourné Amélie Poulain
qui a réalisé Anatomie d'une chute
le crash de l'avion, il s'est passé quoi
pourquoi la compagnie a supprimé la ligne Brest Toulouse
combien de passagers étaient à bord du Rio Paris
qui est le patron d'Air France
quand reprennent les vols vers Tel-Aviv
quelle compagnie a fait faillite en Espagne
où sont les boîtes noires
qui préside la Banque de France
quelle banque est la moins chère pour un étudiant
pourquoi mon agence a fermé sans prévenir
combien a perdu la Société Générale avec Kerviel
quand baisse le taux du prêt immobilier
de combien est l'inflation en Belgique cette année
combien coûte la nouvelle Twingo
pourquoi Citroën rappelle les C3
Quand entrera en vigueur l'interdiction des voitures thermiques ?
où est fabriquée la Yaris
qui est à la tête de Stellantis
combien d'emplois supprimés à l'usine de Douai
quand sort la prochaine console de Nintendo
quel prix pour la ps5 pro
qui fabrique les téléphones Crosscall
quelle appli pour payer le stationnement à Lille
pourquoi snap bug depuis ce matin
qui a fondé Dailymotion
à partir de quel âge on a le droit à insta
combien d'abonnés a Squeezie
qui est derrière le nouveau site de recettes
quand a été lancé le Minitel
pourquoi les loyers flambent à Biarritz
combien de logements sociaux dans ma commune
qui paie la taxe foncière, le locataire ou le proprio
Quelle ville plafonne les loyers en Espagne ?
quand sera livrée la résidence étudiante
combien coûte un kilowattheure en heures creuses
pourquoi le prix du gaz remonte
quand démarre enfin l'EPR de Flamanville
où seront installées les éoliennes en mer
quel pourcentage de l'électricité vient des barrages
pourquoi les vaches sont abattues en Savoie
combien touche un éleveur par litre de lait
quel pesticide a été interdit par Bruxelles
quand commencent les vendanges en Alsace
quel pourcentage des jeunes fume
pourquoi les urgences ferment la nuit
combien de temps pour un rendez-vous chez l'ophtalmo
quand débute la campagne de vaccination
qui rembourse les lunettes
où trouver un médecin traitant à Nevers
combien coûte un abonnement à la salle de sport
quand tombent les résultats du bac
qui a inventé Parcoursup et pourquoi
combien gagne une prof des écoles en début de carrière
pourquoi le lycée est bloqué
Quelle est la meilleure école de journalisme du pays ?
quels métros roulent jeudi
jusqu'à quand dure la grève des éboueurs
que réclament les contrôleurs
combien de manifestants selon la police
où passe le cortège du premier mai
quand l'eau va redescendre à Arles
combien de maisons inondées dans le Pas-de-Calais
qui indemnise après une catastrophe naturelle
pourquoi la sirène n'a pas sonné
qui est le premier Français dans l'espace
quand décolle la prochaine Ariane
combien a couté la station spatiale
pourquoi la sonde s'est écrasée sur la lune
quel jour le musée d'Orsay est fermé
combien coûte l'entrée du Mont-Saint-Michel
quand rouvre le Centre Pompidou
où sont exposés les bijoux de la reine
qui est le roi des Belges
quand William deviendra roi
pourquoi Charlene de Monaco était absente
combien coûte la monarchie aux Espagnols chaque année
sur quelle chaîne passe le débat
qui remplace l'animateur du journal de 20 heures
pourquoi C8 a perdu sa fréquence
à quelle heure est diffusé le discours du roi
pourquoi Camaïeu a fermé tous ses magasins
qui possède la marque Petit Bateau
combien de magasins a Décathlon en Inde
quand ouvre le nouveau centre commercial
où se trouve l'usine Haribo
qui a créé Rayman
pourquoi le studio lyonnais licencie
combien de temps a pris le développement d'Expedition 33
combien coûte Canal plus par mois
quelle plateforme diffuse la ligue des champions
qui a eu le Goncourt
quelle est la meilleure traduction de Don Quichotte
Qui est l'auteur de Vipère au poing ?
combien d'exemplaires vendus pour le dernier Musso
quand commence le procès de l'ancien maire
à combien d'années a été condamné le chirurgien
pourquoi le tribunal a relâché le suspect
qui défend la famille du petit garçon
combien vaut la société de Kylie Jenner
pourquoi l'actrice a vendu son entreprise de cosmétiques
qui a voté contre la piste cyclable
quand a lieu le prochain conseil municipal
où lire le compte rendu de la réunion de quartier
pourquoi le marché est déplacé place Carnot
est-ce que la Norvège fait partie de l'Union européenne
Le roi a-t-il reçu le premier ministre ?
la loi est passée finalement ?
sources de fer sans viande
y a t il eu un second tour en Pologne
le président ivoirien se représente ?
est ce que le ministre des sports était au stade
A-t-on un nouveau gouvernement aux Pays-Bas ?
résultats élections Autriche
liste des premiers ministres du Québec
sondage législatives Hongrie
le chancelier autrichien a jeté l'éponge
mon député n'a jamais répondu à mon courrier
la Suisse a voté non à soixante pour cent
peut-on voter par procuration depuis l'étranger
les Écossais vont revoter sur l'indépendance ou pas
c'est vrai que le président italien a 80 ans passés
L'opposition turque a-t-elle reconnu sa défaite ?
déclaration commune après la réunion de Genève
ils ont interdit les pétards dans toute la ville
l'OL est en faillite ?
Zidane sera t il sélectionneur
y avait penalty oui ou non
calendrier top 14
salaire Ousmane Dembélé
le PSG quitte le Parc des Princes pour de bon ?
rumeurs transfert Lens
le club a publié un communiqué minable
Les supporters de Nice sont-ils interdits de déplacement ?
est ce que les filles jouent sur la même pelouse
le président du club veut vendre à un fonds américain
Dupont est blessé ou il se repose
est-ce que le film est tiré d'une histoire vraie
bande annonce du prochain Dupontel
casting Le Comte de Monte-Cristo
palmarès Berlinale
Omar Sy est dans le film ou c'est juste sa voix ?
le film a fait un bide, même pas cent mille entrées
Belmondo faisait-il vraiment ses cascades lui-même ?
il y a des survivants ?
Le pilote avait-il bu ?
taille bagage cabine transavia
la compagnie low cost irlandaise quitte Vatry
est-ce que l'aéroport de Nantes va déménager
deux trains se sont percutés en Grèce
ita airways c'est l'ancienne alitalia non ?
ma banque a été piratée, je dois m'inquiéter ?
simulateur prêt immobilier
la BCE a-t-elle encore baissé ses taux
meilleur livret d'épargne
le billet de 500 euros existe encore ?
la banque postale ferme notre bureau
les Bulgares passent à l'euro
est ce que Renault revient en Russie
Le malus va-t-il augmenter en janvier ?
contrôle technique moto prix
bonus écologique vélo cargo
la 2 chevaux électrique c'est un poisson d'avril
batterie garantie combien d'années, huit il me semble
Les Zfe sont-elles supprimées ?
le nouveau galaxy est waterproof ?
xbox d'occasion ça craint ou pas
date de sortie du fairphone 6
mon opérateur augmente mon forfait sans rien dire
l'appli de la mairie est gratuite ?
appli covoiturage domicile travail
La marque finlandaise vend-elle encore des portables ?
sa marche plus twitter chez vous
est-ce que mes parents voient mes stories
signaler un faux compte
Facebook a été condamné à une grosse amende en Irlande
Mon employeur a-t-il le droit de lire mes mails ?
le proprio peut il garder la caution
encadrement des loyers Montpellier
prix au mètre carré Angers
airbnb bientôt interdit à Barcelone, bien fait
est-ce qu'il y a encore une trêve hivernale
la mairie a vendu l'ancienne caserne à un promoteur
Le chèque énergie est-il maintenu ?
panneaux solaires arnaque
prix du gazole aujourd'hui
coupure de courant à Perpignan
EDF a-t-elle des concurrents sérieux
l'Allemagne a fermé ses dernières centrales
fioul moins cher chez Leclerc ?
blé cours du jour à la tonne
du fumier devant la préfecture ce matin
les vignerons arrachent leurs vignes, triste époque
Le loup est-il toujours une espèce protégée ?
le foie gras est interdit en Californie ?
salon de l'agriculture tarif réduit
est-ce que les infirmières peuvent prescrire des antibiotiques
pénurie d'amoxicilline
la clinique a été rachetée par un groupe suédois
le vaccin contre la dengue est dispo ?
pharmacie de garde Limoges
rappel de fromages listeria
Les puffs sont-elles vraiment interdites à la vente ?
don du sang samedi salle des fêtes
le portable est interdit au collège ?
dates vacances zone B
sujet du brevet de maths
L'uniforme à l'école sera-t-il généralisé ?
la cantine à un euro, le maire avait promis
le proviseur a porté plainte
on aura classe le vendredi de l'Ascension ?
les dockers ont signé un accord
préavis de grève ratp
le patron refuse de négocier avec le syndicat
y aura des trains pour Noël ou pas
vigilance rouge crues Gironde
le barrage a tenu ?
cagnotte pour les sinistrés de la vallée de la Roya
l'Etna s'est réveillé
est ce qu'on a retrouvé l'épave du sous marin
Thomas Pesquet est-il remonté là-haut ?
éclipse 2026 visible à Pau
la fusée a explosé au bout de trente secondes
la Chandrayaan indienne s'est bien posée ?
musées gratuits premier dimanche du mois
expo Monet réservation
un gamin a cassé un vase vieux de trois mille ans
Les Grecs vont-ils récupérer leurs frises ?
la famille royale suédoise parle français ?
mariage princier invités
letizia et felipe séparés selon un magazine
TF1 rachète qui déjà, M6 ?
programme télé ce soir arte
y a plus de redevance télé si ?
Le présentateur météo a été viré en direct.
duralex sauvé par ses salariés
horaires Carrefour lundi de Pâques
est-ce que Kiabi reprend les vieux habits
la marque au crocodile attaque un maroquinier
ankama prépare un nouveau jeu ?
ubi soft montpellier visite des bureaux
deezer c'est français ?
partage de compte Netflix interdit
Salto a fermé au bout de deux ans
Annie Ernaux a-t-elle répondu à l'article ?
livres comme ceux de Fred Vargas
traduction du roman islandais prévue au printemps
le journaliste a été acquitté en appel
Y aura-t-il un nouveau procès Outreau ?
le chanteur a perdu contre son ancienne maison de disques
Gérard Depardieu a vendu ses vignobles ?
budget participatif comment voter
le maire veut nous mettre des caméras partout
`
  .trim()
  .split('\n');
