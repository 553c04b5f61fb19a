/** English messages about public life, business and technology elsewhere: they share a news story's words, not its subject. */
export const englishPublicLife: readonly string[] = `
who is the president of Argentina
who won the mayor race in Istanbul
Who is the current German chancellor?
whos the foreign minister of Norway
which party is ahead in the Danish polls
when does the pope travel to Lebanon
how many votes did the Greens get in Scotland
why did the Dutch government collapse
who will replace the Japanese prime minister
where did the two Koreas hold their last meeting
what did the president of Chile say about the forest fires
When is the vote on the new Italian constitution?
how long has the Hungarian leader been in office
what percent of young people voted in Portugal
who was the first woman president of Ireland
which countries have compulsory voting
what does a defence minister actually do all day
why is the finance minister of Kenya stepping down
who runs the country when the king is ill
how much does a member of the European parliament earn
who did Chelsea sign on deadline day
how much did Real Madrid pay for Bellingham
why was the Leeds manager sacked
what did the coach say after the match
which club has the biggest debt
when is the ban on the Uruguayan striker over
who owns Manchester City
how much did the new stadium cost
where will the champions league final be held
who is the boss of FIFA
whats the latest on the Salah deal
how many points were Everton docked
which reporter first wrote that Messi was leaving Barcelona
who plays the minister in Love Actually
how much money did Barbie make at the box office
when does the next Dune come out in cinemas
why was the film banned in Malaysia
where did they shoot Game of Thrones
Who directed the documentary about the lost submarine?
how much was Tom Cruise paid for Top Gun
the plane crash, what happened
why did the airline cancel my flight
how many people were on board the jet that went missing
who is the ceo of Ryanair
when will Heathrow get its third runway
what did the black box show
why are Boeing workers on strike
where did the helicopter come down
when did Lehman Brothers go bust
who is the head of the European Central Bank
why did my bank close the branch in our village
how much did the Swiss pay to rescue Credit Suisse
which bank gives the best mortgage rate rn
what was inflation last month in percent
wen does the bank of england meet again
how much does the new Renault 5 cost
why did Volkswagen recall half a million cars
when does the petrol car ban start
which electric model has the longest range
who bought Jaguar
where are Skodas built
what did the Toyota boss say about hydrogen
how many people work at the Fiat plant in Turin
when is the launch of the next PlayStation
how much will the Switch 2 be in Canada
which Samsung model folds in three
why did Nokia stop making phones
who makes the Fairphone
what app do ppl use to pay in Sweden
y is instagram down
when did Facebook buy WhatsApp
how many users does Bluesky have
what's the minimum age for Pinterest
who is behind the new chess site
why are rents going up so fast in Lisbon
how much tax do you pay on a second home
when will the council build the new flats
who approved the tower next to the park
which city has the cheapest houses in Spain
how much does a heat pump cost to run
why was there a blackout in Spain and Portugal
when is the new nuclear plant supposed to open
where does Denmark put all its wind turbines
what share of Icelandic power comes from hot springs
why are eggs so expensive
how many cows were killed because of the disease
which pesticide did the EU ban last year
who pays the farmers when the harvest is lost
how long is the waiting list for a hip operation
when do the free flu jabs start
Who is entitled to the shingles vaccine?
what percentage of teenagers vape
why did the hospital close its maternity ward
where is the measles outbreak
when are the exam results published
why did the head teacher resign
how much are university fees in the Netherlands
which school came top in the league table
how long will the tube strike last
what do the bin workers want
which trains are running on thursday
when do the unions meet the transport minister again
where did the dam break
how many homes lost power in the storm
who is liable for the damage after the floods
why wasnt the town warned about the river
when is the next launch from Kourou
who was the second man on the moon
how much did the James Webb telescope cost
why did the lunar lander tip over
what time does the space station pass over Leeds
when does the museum open
who stole the painting from the Oslo gallery
how much is a ticket for the Prado
where is the Rosetta stone kept
which museums have free entry on the first Sunday of the month
who is next in line to the Danish throne
when was the king crowned
why did Prince Harry leave the royal family
how much does the spanish royal house cost per year
what channel is the leaders' debate on tonight
why did the BBC apologise
who presents the evening news in Ireland
where is Eurovision next year
why is the department store on the high street closing
how many shops does Lidl have in Poland
what happened to Toys R Us
who bought Activision and for how many billion
why did the studio behind The Last of Us drop its online game
when was Nintendo founded
how much is Netflix with ads now
which service has the Premier League this year
who wrote Les Misérables
when did Agatha Christie vanish and why
whats the best english translation of The Odyssey
who won the Booker prize
how many years did the nurse get
when does the trial of the former president of Peru start
why did the judge throw out the case
who is the lawyer of the accused singer
how much did Rihanna's make-up company earn
which actor owns that gin brand
what did the article about Beckham's knighthood say
who voted against the bike lane
when is the next town hall meeting
where can I read the minutes of the planning office
is the ferry company based in Genoa
did the king meet the prime minister
is the app free
has the law been passed
sources of vitamin C
is the president of Mexico a woman
has Sweden joined the euro
did the opposition walk out of the chamber
Will there be a second round in Romania?
can a Danish government fall after one vote
was the Polish election close
does Switzerland have a president
new government in Belgium
list of french presidents since 1958
croatia election results by city
the chancellor lost the confidence vote
my local MP never answers letters
is the Kenyan president still in power
were there observers at the vote in Georgia
has anyone claimed victory in Peru yet
did Kane really turn down United
is Mbappe injured
top scorers serie a this season
transfer rumours Aston Villa
has the club confirmed the new coach
the owner wants to sell the club for two billion
was it a penalty, honestly
do women footballers earn less than the men
they've banned away fans for the derby
is the stadium named after an insurance company
did the film win at Cannes
is Oppenheimer based on a book
wicked part two release date
cast of the new Superman
Is it true that the director walked off the set?
was the pilot to blame
has the airline issued a statement about the crash
are drones banned near the airport
flight delay claim form
easyjet cabin bag size
is Lufthansa buying the Italian carrier
they still havent found the plane
did anyone survive the train derailment
has the bank been hacked again
are my savings protected if the bank fails
base rate decision today
did the Swedish central bank cut rates
my card was declined in every shop this morning
is cash going to be banned
is the Tesla factory near Berlin still open
has Honda stopped selling diesels in Europe
does the new Mini come with a spare wheel
best selling car in Norway
dacia spring price
the car maker will cut nine thousand jobs, according to a report
should drivers over 75 take a new test, yes or no
did they bring back the flip phone
is the new xbox sold out everywhere
do the old controllers work with the new console
launch titles for the steam machine
phone with the best camera under 400
my new phone was cheaper abroad, same model and everything
has Threads overtaken twitter
was my facebook account hacked or what
can my boss read my whatsapp messages
are under 16s banned from social media in Australia
how to report a fake profile
meta fined over a billion by the Irish regulator
did the landlord break the law
is there a cap on rents in Berlin
average house price by county
Would a ban on holiday lets bring prices down?
the council sold our building to a hotel company
stamp duty calculator
is my energy supplier going bankrupt
did Germany close its last reactors
are solar panels worth it up north
oil price per barrel this week
petrol is ten cents dearer than on monday
will the government help with heating bills this winter
has the pipeline been repaired
is glyphosate legal
did the drought ruin the olive harvest
wheat price per tonne
farmers dumped manure outside the ministry this morning
are french winegrowers pulling up their vines
is the health secretary visiting our hospital
Has the smoking ban been approved?
bird flu cases map
nhs dentist near me taking patients
they found listeria in the cheese
can the company ask for a doctor's note after one day
is the weight loss drug dangerous
are phones forbidden in danish classrooms
did the teachers accept the pay offer
school closures snow tomorrow
term dates bristol
free meals for every pupil, the minister promised
are the buses on strike again
did the dockers reach a deal
The postal workers voted ninety percent in favour.
general strike italy friday trains
does the boss have to pay us when the office floods
flood warnings near York
has the volcano in Iceland calmed down
was the village evacuated in time
the army is handing out sandbags
is there life on Europa, the moon i mean
did the rocket explode
are tourists allowed on the space station
next solar eclipse in Europe
india's moon mission cost
is the Louvre closed on tuesdays
are the Parthenon marbles going back to Greece
van gogh exhibition tickets amsterdam
a visitor sat on the crystal chair and broke it
does the king of Norway speak English
Did the princess attend the funeral?
royal wedding guest list
kate's first public statement since the operation
is the tv licence going up
was the presenter suspended
bake off final time
has channel 4 been sold
Is the supermarket allowed to limit eggs per customer?
did Zara move its head office
ikea opening hours easter monday
that trainer brand sued a bakery over its logo
has Hollow Knight's studio announced anything new
did ubisoft lay off people in Toronto
remake of the first tomb raider, release day
is the price of Spotify going up again
are password sharers going to be kicked off
does disney plus have the simpsons
is the author of that thriller a former reporter
has anyone read the Norwegian novel before its translation
books like The Handmaid's Tale
did the jury reach a verdict
is the gangster's son going to prison
The singer's perfume company has filed for bankruptcy.
does George Clooney still own the tequila
did the councillor really fall asleep during the meeting
speed limit 20 in the whole city, good or bad
our mayor wants to ban leaf blowers
`
  .trim()
  .split('\n');
