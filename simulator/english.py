"""Small closed lists of English words. Nothing here is learned and nothing is downloaded."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HESITATIONS = _words(
    """um uh er erm hmm hm ah oh eh mm well so like hey hi hello please och ach aw ooh ow oof
    goodness gosh heavens yo"""
)
"""Words that open or close a sentence and say nothing."""

TRAILERS = _words(
    """though tho lol mate bro dude innit haha pal buddy dear love man bruv honey hun hon sweetie
    sweetheart darling petal sir beta yaar fam bab duck"""
)
"""Words that close a sentence, to whoever listens."""

NEVER_TRAILING = _words("so well like")
"""Hesitations at the start that mean something at the end: "i think so"."""

FUNCTION_WORDS = _words(
    """a an the i me my mine we us our you your he him his she her they them their it this that
    these those is am are was were be been being do does did doing done have has had having to of
    in on at for with by from as and or but so if then than just really very quite too also get
    gets got getting 's will would can could should there here some any about like kind sort bit
    lot um uh er erm hmm oh well please thanks thank hey hi hello okay alexa actually basically
    literally simply maybe perhaps guess think mean know tell say said going go want right now
    up out over into thing things stuff something anything one ones such even still again more
    much many all quick little keep keeps been because while when where which who whose
    usually normally typically generally ever"""
)
"""Words that carry the grammar of a sentence rather than its matter."""

QUESTION_WORDS = _words("what why how when who where which whats")
"""They are grammar in a statement, but tell one question from another."""

CORRECTIONS = _words("actually sorry meant mean wait no rather correction")
"""Words after which what is said replaces what was said before."""

ORDER_OPENERS = _words(
    "play order set turn call buy add remind show open find sing book text send switch ring phone"
)
"""A sentence that starts so asks for something to be done: what it names is no complaint."""

QUESTION_OPENERS = (
    QUESTION_WORDS
    | _words("is are was were do does did can could should would will am has have")
    | ORDER_OPENERS
)
"""A sentence that starts so asks or orders: one value in it is weak evidence of a description."""

DETERMINERS = _words("a an the my his her our their your this that these those")

INTENSIFIERS = _words(
    """really very just quite so pretty actually totally completely fully properly barely super
    even literally suddenly always also still slightly kind sort of bit little like
    all too definitely absolutely single about around constantly nearly almost practically
    proper bloody"""
)
"""Words that may stand inside a phrase without changing which phrase it is."""

DOWNTONERS = _words("barely nearly almost practically")
"""Of those, the words that turn what they stand in round: "can barely breathe"."""

LINKS = _words(
    """is are was were am be been being has have had gone went go goes going look looks looked
    seem seems seemed got get gets getting turn turned turning turns become became came come
    comes coming keep keeps kept keeping start started starts feels felt"""
)
"""Verbs that only tie a subject to what is said of it: "face has gone droopy"."""

HEDGES = _words(
    """about around roughly approximately maybe perhaps almost nearly over under like just only
    probably say usually generally really sort kind of somewhere between at least most up good
    solid a an the my some um uh er oh and or so well past last less than more think guess
    suppose now"""
)
"""Words between a carrier and its value that change neither."""

NEGATORS = _words(
    "no not without never neither nor nothing nobody free zero deny denies denied denying negative"
)

COMMON = _words(
    """able above accept across actor address adult after afternoon again against agree ahead
    airport alarm album allow almost alone along already also although always among amount angry
    animal another answer anyone anything apart apple area argue army around arrive article aside
    asking asleep aunt author avoid awake away baby back badly bags bake ball band bank base
    basic basket bath bathroom battery beach beans bear beat beautiful because become bedroom
    been beer before began begin behind being believe bell belong below bend beneath beside best
    better between beyond bill bird birth birthday bitter black blame blanket blind block blood
    blow blue board boat body bone book boot born borrow boss both bottle bottom bowl brain bread
    break breakfast bridge brief bright bring broke broken brother brought brown brush build
    building built burn business busy butter button cake call called calm came camera camp cancel
    candle capital card care careful carry case cash catch cause center central certain chair
    chance change channel charge cheap check cheese chicken child children choice choose
    christmas church city class clean clear clock close clothes cloud coach coat coffee cold
    collect college color colour come comes coming common company compare complete computer
    concert continue control cook cool copy corner correct cost cough could count country couple
    course court cover crazy cream create cross crowd current curtain custom damp dance dark
    data date daughter dead deal dear death decide deck deep degree depend describe desk detail
    device dial dinner direct dirty dish doctor does doing dollar done door double doubt down
    dozen dream dress drink drive driver drop dust duty each early earn earth easily east easy
    edge effect eight either electric else email empty ending energy engine enjoy enough enter
    entire error escape even evening event ever every everyone exact example except excited
    exercise expect explain extra face fact fail fair faith fall false family famous farm fast
    father favorite favourite fear feed feel fell felt fence field fifth fight figure fill film
    final finally find fine finger finish fire first fish five flat flew flight floor flower fly
    folks follow food foot football force forest forget fork form forty forward found four
    france free fresh friday friend from front fruit full funny future game garden gate gave
    general gentle gets girl give given glad glass goal goes going gold gone good gonna grade
    grand grass gray great green grey ground group grow guess guest guide guitar hair half hall
    hand hang happen happy hard hardly hate have head health hear heard heart heat heavy height
    held hello help hence here hide high hill hire history hold hole holiday home hope horse
    hospital hotel hour house huge human hundred hungry hurry husband idea imagine inch indeed
    inside instead into invite island issue item jacket jazz join joke journey judge juice july
    jump june keep kept kick kids kill kind king kitchen knew knife know known lack lady lake
    lamp land language large last late later laugh laundry lead leaf learn least leather leave
    left lemon lend length less lesson letter level library life lift light likely limit line
    list listen litre live living load local locate lock london lonely long look lose lost loud
    love lower luck lucky lunch machine made mail main major make many march mark market married
    match matter maybe meal mean meant meat medium meet member memory mention menu message metal
    middle might mile milk mill million mind mine minor mirror miss mistake moment monday money
    month moon more morning most mother mountain mouth move movie much muscle museum music must
    name narrow nature near nearly necessary neck need nephew never news next nice niece night
    nine nobody noise none noon north nose note nothing notice november number ocean october
    offer office often okay once only onto open opera order other ought outside oven over owner
    pack page paid paint pair pale panel paper parent paris park part party pass past pasta path
    pause peace pencil people perfect perhaps period person phone photo piano pick picture piece
    pilot pink pipe pizza place plain plan plane plant plastic plate play player please plenty
    plus pocket poem point police pool poor pop popular possible post potato pound power praise
    present press pretty price print private prize problem program promise proper proud prove
    public pull pure push quarter queen question quick quiet quite race radio rain raise range
    rare rate rather reach read ready real reason receive recent recipe record relax remember
    rent repeat reply rest result return rice rich ride ring rise river road rock role roll roof
    room root round rule running safe said sail salad salt same sand saturday save scared scene
    school science score screen search seat second secret seem seen sell send sense sent serious
    serve seven several shall shape share shelf ship shirt shock shoe shop shopping short should
    shout show shower sick side sight sign silver simple since sing single sister site size skin
    sleep slice slip slow small smart smell smile smoke smooth snow soap soccer soft soil sold
    some song soon sorry sort sound soup south space spain speak special speed spell spend spent
    spider spoon sport spot spread spring square staff stage stairs stamp stand star start state
    station stay steal steam step stick still stock stomach stone stood stop store storm story
    strange street strike string strong student study stuff style subject such sugar suggest
    suit summer sunday sunny supper supply suppose sure surface surprise sweet swim switch table
    take taken tale talk tall tank tape taste taught taxi teach teacher team tell temperature
    tend tent term test text than thank that their them then there these they thick thin thing
    think third thirsty thirty this those though thought thousand three throat through throw
    thumb thursday ticket tidy tied tight till time timer tiny tire tired title today together
    toilet told tomorrow tonight tool tooth topic total touch tour toward town track trade
    traffic train travel tree trick trip trouble truck true trust truth tuesday tune turn twelve
    twenty twice type ugly uncle under understand until upon upper upset used useful usual valley
    value various vegetable very video view village violin visit voice volume vote wait wake walk
    wall want warm wash waste watch water wave weak wear weather wednesday week weight welcome
    well went were west what wheel when where whether which while white whole whose wide wife
    wild will wind window wine winter wise wish with within without woman women wonder wood word
    wore work worker world worried worry worse worst worth would write wrong wrote yard yeah year
    yellow yesterday young your zero bent bunch calf's cheat clamp cling crap crash crawl creep
    cruel dance fever flour hike itch jail lazy mild nail nick pump punch rash rush scamp shift
    shirt skip slam slap slim snap sole spam spin spit swing swear tall tear thaw tick tram trap
    tread treat trim twin twist vein whip wink wrap zoom band joint plain strain clap tights calls
    chess guest chests muzzle hunt yell belly"""
)
"""Words of four letters and more that are taken at their word and never corrected."""

_IDIOMS = (
    "right up|right now|right away|right there|right then|right after|right before|right in|"
    "right when|right where|right as|right out|right through|right at|all right|right on|"
    "flew back|flown back|flying back|that is right|come back|comes back|came back|"
    "coming back|go back|goes back|went back|"
    "going back|get back|gets back|got back|back in the day|back to|back and forth|"
    "right back|back then|back home|back when|back at|back on|back up|back down|"
    "on the other hand|by hand|first hand|second hand|cold feet|"
    "left work|left home|left the|left me|left it|left over|left for|left off|"
    "is left|are left|on top of|head home|head off|head to|headed to|over the counter|"
    "in the face of|face it|face to face|on foot|at heart|by heart|in the back of my mind|"
    "red wine|red meat|red light|red car|red hair|warm bath|warm shower|warm water|warm up|"
    "warm weather|warm compress|warm milk|warm drink|warm room|warm clothes|keep warm|"
    "keep it warm|nice and warm|sleep paralysis|room temperature|keeps fit|keep fit"
)
IDIOMS = tuple(tuple(phrase.split()) for phrase in _IDIOMS.split("|"))
"""Phrases in which a word such as "right", "left" or "back" is not what it is on its own."""
