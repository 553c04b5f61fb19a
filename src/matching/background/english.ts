/** English messages about no story in particular: they teach the matcher what an unrelated question is like. */
export const englishBackground: readonly string[] = `
hey
hello everyone, how's it going tonight?
good morning bot
hiya, just joined, nice to meet you all
yo whats up
sup
gm gm
evening folks, long day at work
good night guys im off to bed
how are you doing today?
anyone around? it's so quiet in here
happy birthday Sam!! have a great one
i'm so bored, talk to me
what did you all do this weekend
brb grabbing a coffee
lol that's hilarious
Merry Christmas and a happy new year to you
wyd rn
see you tomorrow, take care
wb mate, missed you
thanks a lot, that really helped
ty
thank you so much, you're a lifesaver
cheers pal
you're useless
stupid bot, you never understand anything
shut up nobody asked you
go to hell
i bet i could write a better bot than you in ten minutes
your mother was a toaster
good bot, have a cookie
wow what a dumb reply, try harder
who made you?
are you a real person or a program?
What can you do?
how old are you
do you have feelings
what's your favourite colour
which language are you written in
can you hear me in voice chat
do you remember what I said yesterday
are you open source? where is your code
how do i turn you off
why do you take so long to reply
do you store my messages or sell my data
can i add you to my own server
what's your name and who runs you
are you smarter than siri
what is the square root of 144
how do I solve 3x + 7 = 22
can someone explain the pythagorean theorem to me
derivative of sin(x) times x squared pls
What's the capital of Mongolia?
longest river in South America
in which year did the French Revolution begin
causes of the first world war in five bullet points
who was the wife of Henry VIII that survived
what is photosynthesis and where in the cell does it happen
difference between mitosis and meiosis
help i have a biology test tmrw on the digestive system
main themes of Romeo and Juliet
who wrote Pride and Prejudice
summary of chapter 4 of Of Mice and Men
is a tomato a fruit or a vegetable scientifically
how many continents are there
convert 5 miles to kilometres
what's the probability of rolling two sixes
when did the roman empire collapse
my essay on the industrial revolution is due at midnight and i have 0 words
what does a metaphor do in this poem by Robert Frost
area of a circle with a radius of 8 cm
how do i center a div
npm install fails with EACCES permission denied, any ideas?
TypeError: undefined is not a function, what does that mean
python list comprehension with an if else
how do I undo my last git commit
my laptop won't turn on after the update
wifi keeps dropping every five minutes
forgot my email password, how to reset it
Should I learn Rust or Go first?
docker container exits immediately with code 137
how to write a regex that matches phone numbers
my phone battery drains overnight
blue screen of death on windows 11, what now
what's the difference between let and const in javascript
sql join that returns only the rows with no match
printer says offline but it is plugged in
best free text editor for html
keyboard types the wrong letters, did i change the layout
why is my css not loading on github pages
can u review my pull request plz
anyone up for a round of Valorant?
how do i beat the second boss in Elden Ring
best class for beginners in world of warcraft
minecraft server ip please
when does the new fortnite season come out
who wants to play among us at 9
what rank are you in league
how do you get diamonds fast in minecraft
is gta 6 coming to pc
my team is full of noobs i swear
Which team took the Counter-Strike major last spring?
pokemon starter: fire, water or grass
stardew valley is so relaxing
how many hours do you have in skyrim
where do I find the hidden key in the haunted mansion level
looking for a healer and a tank for tonight's raid
did arsenal win last night
what time is the Super Bowl on Sunday
who scored for Barcelona
next formula 1 race date?
LeBron is the goat, change my mind
how many grand slams does Djokovic have
final score of the rugby match ireland vs wales
when do the winter olympics start
is the marathon going through the city centre this year
who got the yellow jersey in today's stage
cricket world cup group table
Which swimmer holds the 200m butterfly record?
our goalkeeper was terrible, three goals in ten minutes
when is the transfer window closing
nfl draft order first round
will the boxing fight be shown on tv
what's the weather like in London tomorrow?
will it rain this afternoon
what time is it in Tokyo
how many days until halloween
it's freezing here, minus twelve
when do the clocks go back
temperature in Madrid rn
what day of the week was 14 July 1989
is the hurricane going to hit Florida
how long do you boil an egg
recipe for banana bread without butter
can i freeze cooked rice
pineapple on pizza yes or no
what can i make with chicken, spinach and cream
oven temperature for roast potatoes
My sourdough starter smells weird, is it dead?
substitute for eggs in pancakes
best ramen place near the station
how much salt for a litre of pasta water
i burned the lasagna again
is oat milk healthier than cow milk
i have a headache since this morning, what should i take
how many hours of sleep do adults need
my girlfriend left me and i feel awful
how do i tell my crush that i like her
Is it normal for a knee to click when walking?
how to stop biting my nails
i think my best friend is mad at me
what are the symptoms of the flu
can I drink alcohol with antibiotics
how to lose weight without going to the gym
my parents don't understand me at all
should i text him back or wait
where can i buy cheap running shoes
is this vacuum cleaner worth 200 dollars
black friday deals on headphones?
how do i save money as a student
What's the average rent for a studio in Dublin?
interest rate on a savings account
my parcel never arrived, how do I get a refund
do they ship to Portugal
should i lease or buy a car
cheapest flights from Paris to Lisbon in May
do I need a visa for Thailand
my train got cancelled again ugh
how to get from the airport to downtown by bus
best things to see in Rome in two days
Can I take a water bottle on the plane?
how far is Edinburgh from Glasgow
where to park near the stadium
is the ferry to the island running on sundays
have you seen the last episode of Stranger Things
who plays Batman in the newest movie
what's the song that goes la la la in the ad
Taylor Swift tour dates in Europe
best horror film of all time
is there a season 3 of Severance
recommend me an anime like Death Note
which actor was the first James Bond
i can't stop listening to the new Billie Eilish album
how does Inception end, i didn't get it
did those two celebrities really get divorced
What's everyone's favourite Pixar movie?
lyrics of bohemian rhapsody
oscars best picture nominees
who sang Dancing Queen
no spoilers please i'm only on episode two
who won the election in Brazil
When is the next general election in the UK?
what did the health minister announce this morning
why are teachers on strike
latest on the earthquake in Turkey
is there a ceasefire between the two armies yet
how do i register to vote
what does the new pension law change
who is the prime minister of Canada
did parliament pass the housing bill
why are farmers blocking the motorways
what happened at the climate summit
how many people died in the flood
what's going on in Sudan
the mayor should resign after that scandal
will the airline pilots walk out on Friday
who was arrested over the museum robbery
Which countries are members of NATO?
has the supreme court ruled on abortion
how far away is the moon
why is the sky blue
do octopuses really have three hearts
what is a black hole made of
What killed the dinosaurs?
how do bees find their way home
why do cats purr
is pluto a planet again or not
how deep is the mariana trench
translate good luck to japanese
how do you say thank you in polish
what does serendipity mean
tell me a joke
write me a poem about autumn leaves
another word for beautiful
write a cover letter for a job as a waiter
lets play 20 questions
word that rhymes with orange
knock knock
what's a palindrome, give me three
Write a short bedtime story about a dragon who is afraid of fire
is it affect or effect in this sentence
give me a riddle
make up a funny team name for our pub quiz
synonym of happy with five letters
how do I get the moderator role
can an admin unban my friend
where is the rules channel
please delete my last message
can you make a new voice channel for music
someone is spamming invite links in general
how do i change my nickname here
why was I muted??
is there a permanent invite for this server
asdfghjkl
qwerty
aaaaaaaaaaaaa
hjkdfs kjdhf sdkjf
😂😂😂
🔥
:thumbsup:
???
ok
bruh
banana
test test 123
who won the pie eating contest
who invented the zipper
who is the guy on the ten pound note
who owns the lighthouse on the hill
who painted the ceiling of the Sistine Chapel
what time does the library open on saturday
what time does the concert start tonight
what happened to the old cinema on Main Street
what did the judge say to the bus driver
what is the name of that dog breed with the curly tail
what size shoes does a six year old wear
when was the Eiffel Tower built
when was the first Harry Potter book released
when will the bridge reopen
when do strawberries come into season
when did your grandparents get married
where is Ikea based
where was Mozart born
where can i watch the fireworks
where did the word robot come from
where does maple syrup come from
why did the Berlin Wall fall
why did they close the swimming pool
why do onions make you cry
why was the festival cancelled
how much does a wedding dress cost
how much did the Titanic weigh
how much sugar is in a can of lemonade
how long did the hundred years war last
how long does it take to learn the piano
is parking free at the hospital
is the zoo open on bank holidays
which bus goes to the beach
which vaccine do puppies need first
which one is bigger, a blue whale or a jumbo jet
`
  .trim()
  .split('\n');
