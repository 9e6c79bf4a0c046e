/** A language whose words without meaning of their own are known here. */
export type KnownLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'sv' | 'da' | 'pl';

/**
 * Words that hold a sentence together and name nothing: they tell one language from another, and they begin and end no key
 * phrase. In lower case, as `tokensOf` gives them; words of feeling are not among them.
 */
export const functionWords: Readonly<Record<KnownLanguage, ReadonlySet<string>>> = {
  en: set(`
    a about after again all also am an and another any are as at be because been before being between both but by can cannot
    could did do does doing done down during each either else ever every few for from get gets getting got had has have having
    he her here hers herself him himself his how however i if in into is it its itself just let like made make many may me might
    mine more most much must my myself neither never no nor not now of off often on once one only onto or other our ours
    ourselves out over own per quite rather really said same shall she should since so some someone something still such take
    than that the their theirs them themselves then there these they thing things this those though through to too under until
    up upon us very was way we went were what when where whether which while who whom whose why will with within without would
    yes yet you your yours yourself
    i'm i've i'd i'll it's that's there's what's he's she's you're you've you'll we're we've we'd we'll they're they've they'll
    don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't haven't hasn't hadn't shouldn't
    dont doesnt didnt cant wont im ive`),
  de: set(`
    aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei dadurch dafür
    damit danach dann daran darauf darüber das dass dazu dein dem den denn der deren des deshalb dessen die dies diese diesem
    diesen dieser dieses doch dort du durch ein eine einem einen einer eines einfach einige einmal er es etwas euch euer für
    ganz gar gegen gehabt gewesen habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
    immer in ins ist ja jede jedem jeden jeder jedes jetzt kann kaum kein keine keinem keinen keiner konnte konnten könnte
    können machen mal man mehr mein meine meinem meinen meiner mich mir mit muss musste müssen nach nicht nichts noch nun nur ob
    oder ohne recht schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sogar sollte sondern sonst trotz
    über um und uns unser unsere unserem unseren unter viel viele vom von vor wann war waren warum was weil welche welcher wenn
    wer werde werden wie wieder will wir wird wo wurde wurden würde während zu zum zur zwar zwischen`),
  fr: set(`
    ai ainsi alors après au aucun aussi autre aux avait avant avec avez avons c'est car ce cela ces cet cette chez comme d'un
    d'une dans de des donc dont du elle elles en encore entre est et était étaient été être eu fait faire ici il ils j'ai je
    jamais jusqu la là le les leur leurs lors lui ma mais me même mes moi mon n'a n'ai n'est ne ni nos notre nous on ont ou où
    par parce pas peu peut plus pour pourquoi qu'il quand que quel quelle qui quoi rien sa sans se sera ses si son sont sous sur
    ta te tes toi ton tous tout toute très trop tu un une vers vos votre vous y`),
  es: set(`
    al algo algunos antes así aunque cada como con contra cual cuando de del desde donde dos e el ella ellos en entre era es esa
    ese eso esta está estaba están este esto estos fue fueron ha había hace hacer han hasta hay he la las le les lo los más me
    mi mis mucho muy nada ni no nos nosotros nuestro o para pero poco por porque pues que qué quien se ser si sí sido sin sobre
    solo son soy su sus también tan tanto te tener tengo tiene todo todos tras tu un una uno unos usted y ya yo`),
  it: set(`
    a ad ai al alla alle allo anche ancora aveva avevo c'è che chi ci come con cosa così cui da dal dalla de degli dei del della
    delle dello di dopo dove e è ed era erano essere fa fatto fino fra gli ha hai hanno ho i il in io l'ho la le lei lo loro lui
    ma me mi mia mio molto ne nei nel nella nelle niente noi non nostro o ogni per perché però più poco poi prima qualche quando
    quella quelle quello questa queste questo qui se sempre senza si sia siamo sono stata stato su sua sul sulla suo tra troppo
    tutti tutto un una uno voi`),
  pt: set(`
    a ao aos as até com como da das de dele depois do dos e é ela ele eles em entre era essa esse esta está estava este eu fazer
    foi foram há isso isto já la lhe mais mas me mesmo meu minha muito na nada não nas nem no nos nós nossa nosso num numa o os
    ou para pela pelo por porque pouco qual quando que quem são se sem ser seu sua só também te tem tenho ter tinha toda todo tudo
    um uma você vocês`),
  nl: set(`
    aan al alle alleen als altijd ander bij ben bent daar dan dat de deze die dit doen door dus een en er ging goed haar had
    heb hebben heeft hem het hier hij hoe hun ik in is ja je jullie kan kon kunnen maar me meer men met mij mijn moet moeten na
    naar niet niets nog nu of om omdat onder ons onze ook op over te tegen toch toen tot u uit uw van veel voor waar was wat we
    wel werd wie wij wil word worden wordt ze zeer zelf zich zij zijn zo zonder zou`),
  sv: set(`
    alla allt andra att av bara blev bli de dem den denna det detta dig din du där efter eller en er ett från för får fick ha
    hade han har hon hur här i icke in inga ingen inget inte jag ju kan kunde man med mellan men mig min mina mitt mot mycket
    måste ni nu när någon något några och om oss på samma sedan ska sig sin skulle som så till under upp ut utan vad var vara
    vi vid vill väldigt är även över`),
  da: set(`
    af alle alt at blev blive da de den denne der deres det dette dig din dog du efter eller en end er et for fra få gå ham han
    har havde hun hvad hvor hvis i ikke ind ingen jeg kan kunne lidt man mange med meget men mere mig min mit når noget nogen nu
    og også om op os over på selv sig sin skal skulle som så til ud under var ved vi vil ville være været`),
  pl: set(`
    a aby albo ale bardzo bez bo by być był była było były będzie co czy dla do go gdy i ich ile im inne ja jak jako je jego jej
    jest jestem jeszcze już każdy kiedy która które który ma mam mi mnie może można mój na nad nam nas nic nie nich niego niż o od
    on ona oni oraz po pod przed przez przy są się tak także tam te tego tej ten to tu tylko tym w we wszystko z za że`),
};

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
