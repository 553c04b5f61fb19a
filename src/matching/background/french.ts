/** French messages about no story in particular: they teach the matcher what an unrelated question is like. */
export const frenchBackground: readonly string[] = `
salut
bonjour à tous, comment ça va ?
coucou le bot
slt sa va ?
bonsoir tout le monde
wesh la famille
cc tu fais quoi
Bonne nuit les amis, je vais me coucher
ça va et toi
re, je reviens de la douche
quoi de neuf par ici
yo les gars y a quelqu'un ?
enchantée, je m'appelle Léa et je viens d'arriver
bon anniversaire Karim !!
je m'ennuie trop, on discute ?
mdr j'en peux plus
bonne année et surtout la santé
a demain, bisous
vous avez passé un bon week-end ?
j'arrive dans cinq minutes, attendez moi
merci beaucoup, c'est très gentil
mrc frr
Je vous remercie infiniment pour votre aide
t'es nul
ferme la sale machine
tu sers vraiment à rien mon pauvre
espèce d'abruti, apprends à lire
va te faire voir
bravo, t'assures
c'est quoi cette réponse pourrie
je parie que tu comprends même pas ce que je dis
ta gueule le robot
qui t'a créé ?
es-tu un humain ou un programme
tu sais faire quoi exactement
c'est quoi ton nom
quel age as tu
est-ce que tu as des émotions
Peux-tu parler anglais ?
comment on fait pour te désactiver
tu gardes nos messages quelque part ?
pourquoi tu mets autant de temps à répondre
t'as une couleur préférée ?
je peux t'inviter sur mon serveur
t es codé en quel langage
tu dors des fois
qui est ton développeur et comment le contacter
est ce que tu m'entends quand je suis en vocal
combien font 17 fois 23
comment résoudre une équation du second degré
théorème de Thalès expliqué simplement svp
Quelle est la capitale de l'Australie ?
le plus long fleuve de France
en quelle année a eu lieu la prise de la Bastille
les causes de la guerre de Cent Ans
qui a succédé à Louis XIV
c koi la photosynthèse
différence entre une cellule animale et une cellule végétale
j'ai un contrôle de svt demain sur les volcans aidez moi
résumé de Madame Bovary chapitre par chapitre
qui a écrit Les Misérables
quel est le thème principal de L'Étranger de Camus
accord du participe passé avec avoir
conjugue le verbe coudre au passé simple
combien y a-t-il d'océans sur Terre
calculer le volume d'un cylindre de rayon 4
c'est quoi une allitération, j'ai un commentaire à rendre
dates du règne de Charlemagne
convertir 3 hectares en mètres carrés
quelqu'un a fait l'exercice 12 page 86 ?
la primitive de x au carré stp
comment centrer un bloc en css
mon programme python plante avec une erreur d'indentation
comment annuler mon dernier commit
mon ordi ne démarre plus depuis la mise à jour
la box internet clignote rouge, que faire ?
j'ai perdu le mot de passe de ma boîte mail
Vaut-il mieux apprendre Java ou PHP pour débuter ?
boucle for ou while, je comprend pas la différence
mon téléphone ne charge plus
l'imprimante affiche bourrage papier alors qu'il n'y a rien
comment faire une capture d'écran sur mac
erreur 404 sur toutes les pages de mon site
ma requête sql renvoie des doublons
j ai renversé du thé sur mon clavier
comment formater une clé usb
excel me met des dièses à la place des nombres
quel antivirus gratuit installer
le son marche plus dans mes écouteurs bluetooth
c'est quoi un pointeur en langage C
comment héberger un petit site perso gratuitement
quelqu'un pour une ranked ce soir ?
comment battre le dernier boss de Hollow Knight
qui joue à minecraft ici
la prochaine saison de fortnite c'est pour quand
meilleure arme dans call of duty en ce moment
Karmine Corp joue contre qui demain
je suis bloqué au temple de l'eau dans zelda
combien de pokémon existe t il en tout
cherche guilde active sur dofus
mon équipe a encore feed j'en ai marre
La sortie de GTA 6 a-t-elle été repoussée ?
tu préfères mario kart ou smash bros
comment avoir des skins gratos
où trouver du fer dans valheim
t'es quel rang sur rocket league
soirée jackbox vendredi, qui est chaud
le psg a gagné hier ?
à quelle heure commence la finale de Roland-Garros
score de Lyon Marseille svp
qui est champion du monde de handball
Quand a lieu le prochain grand prix de Monaco ?
composition du XV de France contre l'Écosse
combien de buts a marqué Mbappé cette saison
classement de la ligue 1
qui a remporté l'étape du Tour de France aujourd'hui
l'arbitre était aveugle ce soir c'est pas possible
les prochains jeux paralympiques se passent où
Teddy Riner arrête sa carrière ou pas
record du monde du saut à la perche
Wembanyama joue cette nuit ?
la coupe davis passe sur quelle chaîne
résultat du vendée globe
il fait quel temps à Bordeaux demain ?
va t-il pleuvoir ce week end
il est quelle heure à Montréal
c'est quand le changement d'heure
combien de jours avant Noël
il caille ce matin, moins huit dans le jardin
alerte orages dans le Var ou pas
Quel jour tombe le 15 août cette année ?
a quelle heure se couche le soleil en juin
recette de la pâte à crêpes
combien de temps pour cuire un oeuf mollet
peut-on congeler de la mozzarella
pain au chocolat ou chocolatine
j'ai des courgettes et du chèvre, je fais quoi ?
par quoi remplacer la crème fraîche
Comment réussir une mayonnaise sans moutarde ?
mon gateau est tout plat, j'ai oublié la levure
raclette ou fondue ce soir
un bon resto de sushis à Nantes ?
combien de grammes de riz par personne
les champignons trouvés dans mon jardin sont ils comestibles
j'ai mal au dos depuis trois jours
comment arrêter de fumer
ma copine ne me répond plus, je fais quoi
C'est grave une tension à 15 ?
je stresse trop pour mon entretien
comment savoir si elle m'aime
mon ex m'a recontacté hier soir
quels sont les symptômes de la grippe
j'arrive pas à dormir la nuit
peut on prendre du paracétamol enceinte
je me suis disputé avec mon frère
des conseils pour prendre du muscle sans salle ?
où acheter un vélo d'occasion pas cher
ça vaut le coup un aspirateur robot ?
les soldes commencent quel jour
quel est le taux du livret A
comment déclarer ses impôts quand on est étudiant
mon colis est bloqué depuis une semaine
c'est combien le loyer d'un T2 à Rennes
Puis-je renvoyer un article sans le ticket de caisse ?
vous connaissez une bonne mutuelle
il y a grève à la sncf demain ?
billet Paris Barcelone pas cher en juillet
faut-il un visa pour le Maroc
quel métro pour aller à Montparnasse
mon vol a été annulé, j'ai droit à quoi
Que visiter à Strasbourg en un week-end ?
c'est loin Annecy de Chambéry
bouchons sur l'A7 ce matin ou pas
comment on valide son ticket dans le tram
t'as vu le dernier Astérix ?
qui joue Intouchables avec Omar Sy
c'est quoi la musique de la pub pour les yaourts
une bonne série policière à regarder ce soir
Aya Nakamura passe en concert quand
Qui a reçu le César de la meilleure actrice ?
paroles de La Bohème de Charles Aznavour
y aura-t-il une saison 4 de Lupin
le meilleur film de Louis de Funès
Angèle sort un album bientôt ou c'est des rumeurs
jspr qu'ils vont pas tuer le héros à la fin
qui a gagné the voice
un anime dans le style de one piece svp
j'ai pleuré devant le roi lion, pas vous ?
Stromae et sa femme ont ils des enfants
qui chante Les Lacs du Connemara
qui a gagné les élections en Argentine
Quand aura lieu le premier tour des municipales ?
le ministre de l'éducation a dit quoi ce matin
pourquoi les agriculteurs manifestent
y a t il un cessez-le-feu au proche orient
que change la réforme des retraites pour moi
combien de députés à l'assemblée nationale
la loi sur la fin de vie est votée ?
qui est le premier ministre belge
bilan du séisme au Maroc
pk les infirmières font grève
c'est quoi le 49.3
où en est la guerre en Ukraine
le maire de ma ville est en garde à vue lol
comment s'inscrire sur les listes électorales
Le Sénat a-t-il adopté le budget de la sécurité sociale ?
qu'est-ce qui s'est passé au Louvre
le prix de l'électricité va encore augmenter
ils ont retrouvé le randonneur disparu ?
pourquoi la mer est salée
à quelle distance se trouve le soleil
combien de pattes a un mille-pattes
c'est quoi un trou noir
Pourquoi les feuilles tombent-elles en automne ?
est ce que les poissons dorment
quelle est l'espérance de vie d'une tortue
comment se forment les arcs-en-ciel
les loups sont revenus dans le Jura ?
traduis bonne chance en espagnol
comment on dit je t'aime en breton
ça veut dire quoi procrastiner
raconte une blague
écris moi un poème sur la neige
Rédige une lettre de motivation pour un poste de vendeur
un synonyme de magnifique
toc toc toc
donne un mot de sept lettres qui finit par eur
devinette svp
on joue au pendu ?
quelle est la définition de l'oxymore
invente une histoire de pirates pour ma fille de 5 ans
on écrit quand même ou quant même
une rime avec soleil
trouve un nom rigolo pour mon poisson rouge
comment avoir le rôle modo
qui peut débannir mon pote
c'est où le salon des règles
Un admin peut-il créer un salon vocal pour la musique ?
pourquoi jsuis mute
lien d'invitation du serveur svp
y a un mec qui spamme dans le général
comment changer mon pseudo ici
supprimez mon message s'il vous plaît
azertyuiop
qsdfghjklm
mmmmmmmmmh
fdsjk fjdksl jfkdls
🤣🤣
❤️
:wink:
!!!!!
oui
bof
fromage
un deux trois test
qui a gagné le concours de pétanque
qui a inventé le stylo à bille
qui habite au dernier étage
qui a peint Les Nymphéas
qui garde les enfants mercredi
à quelle heure ouvre la piscine municipale
à quelle heure démarre le feu d'artifice
c'est quoi le nom du chien d'Obélix
que s'est-il passé à Pompéi
qu'a dit le vétérinaire pour le chat
quelle taille fait la tour Montparnasse
quand est sorti le premier tome de Harry Potter
quand fut construit le pont du Gard
quand est-ce que la bibliothèque rouvre
quand faut-il planter les tomates
où se trouve le siège de Michelin
où est né Victor Hugo
où peut-on voir des flamants roses
d'où vient le mot bistrot
où sont passées mes clés
pourquoi le mur de Berlin est tombé
pourquoi la boulangerie est fermée le lundi
pourquoi on pleure en coupant des oignons
pourquoi le festival a été annulé
combien coûte un permis de conduire
combien ça coute une robe de mariée
combien pèse un éléphant d'Asie
combien de marches pour monter au Sacré-Coeur
combien de temps a duré la guerre d'Algérie
combien de temps il faut pour apprendre la guitare
est-ce que le parking de l'hôpital est gratuit
le zoo est ouvert les jours fériés ?
quel bus va à la plage
quel vaccin pour un chiot de deux mois
laquelle est la plus grande, la Corse ou la Crète
`
  .trim()
  .split('\n');
