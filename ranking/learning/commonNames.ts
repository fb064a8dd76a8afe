/**
 * Names among the commonest words of English and Spanish, folded: given names and surnames that are
 * borne widely. Left out are those that tickets say as words: "will", "mark", "price", "luz".
 */
const GIVEN_NAMES =
  'aaron abby abe abraham adam addison adelaide adrian alan albert alejandro alex alexander ' +
  'alexandria alfred ali alice alicia allan allen allison amanda amelia amy ana andrea andrew ' +
  'andy angela angie ann anna anne annie anthony antonio archie arthur arturo ashley audrey ' +
  'austin barbara barbie barry bart ben benjamin benny bernard bernie bert beth betsy betty ' +
  'beverly billy blake bob bobby boris brad bradley brandon brenda brendan brett brian bridget ' +
  'britney brittany brooke bruce bruno bryan caitlin caleb calvin cameron camilla carey carl ' +
  'carla carlos carmen carol carolina caroline carrie carson carter casey catherine cesar chad ' +
  'charles charley charlie charlotte chelsea chen chester chloe chris christian christina ' +
  'christine christopher chuck cindy claire clarence clark claude claudia clayton cody colin ' +
  'connie conrad constance consuelo cooper craig curtis cynthia cyrus daisy damon dana daniel ' +
  'danielle danny darcy darryl dave david debbie deborah debra denise dennis derek desmond dexter ' +
  'diana diane diego dolores dominique donald donna donnie doris doug douglas duane duncan dwight ' +
  'dylan eddie edgar edna edward elena eliza elizabeth ella ellen ellie elliot elliott ellis ' +
  'elvis emilio emily emma enrique eric erik ernie ethan eugene eva evan felix fernando fiona ' +
  'florence floyd forrest frances francis francisco francois frankie fred freddy frederick ' +
  'gabriel gabrielle gail gary george georgia gerald gerry gilbert gina glen glenn gloria gordon ' +
  'graham greg gregory gretchen gus gwen hal haley hank hannah hans harold harry harvey heather ' +
  'hector helen helena henri henry hermione hilary holly howard hugh hugo ian ignacio iris isaac ' +
  'isabelle ivan jackie jacob jacques jake james jamie jan jane janet jason jay jeff jeffrey jen ' +
  'jenna jennifer jenny jeremy jerry jess jesse jessica jessie jesus jill jim jimmy jo joan ' +
  'joanna joe joel joey john johnny jon jonathan jordan jose joseph josephine josh joshua josie ' +
  'joyce juan judy julia julian julie justin karen karl kate kathy katie katrina kay keith kelly ' +
  'ken kenneth kenny kerry kevin kim kirk kirsten kitty klaus kurt kyle larry laura lauren ' +
  'lawrence lea leigh lena lenny leo leon leonard leslie lester lewis lila lily linda lindsay ' +
  'lindsey lionel lisa liz lizzie lloyd logan lola lori lou louie louis louise lucas lucia lucy ' +
  'luis luke luther lydia lynn maddie madison magdalena maggie malcolm mandy manny marc marcus ' +
  'marcy margaret maria mariah marie marilyn mario marion marissa marshall martha martin marty ' +
  'marvin mary mason matt matthew maya meg megan mel melanie melissa melvin meredith michael ' +
  'michelle mick mickey miguel mike millie milo milton ming mira miranda mitch molly mona monica ' +
  'morgan morris moses murray myrtle nancy natalie nate nathan ned neil nelson nicholas nick ' +
  'nicky nicole nigel nikki nina noah noel nora norman olaf oliver olivia omar orlando oscar otis ' +
  'otto owen paige pam pamela paolo parker pat patricia patrick paul paula pedro peggy percy ' +
  'perry pete peter phil philip phillip phoebe pierre polly preston quentin quincy rachel ralph ' +
  'ramon randy ray raymond rebecca reggie reuben rex ricardo richard rick ricky rita rob robbie ' +
  'robert robin roger roland ron ronald ronda ronnie rory rosie ross rowan roy rudy rupert ' +
  'russell ruth ryan sally sam samantha sammy samuel sandra sandy santiago sara sarah savannah ' +
  'scott scotty sean sebastian seth shane shannon sharon shaun shelby sherman shirley sid sidney ' +
  'simon sonny sophie spencer stacy stan stanley stella stephanie stephen steve steven stewart ' +
  'stu stuart susan susie ted teddy teresa terry thelma theresa thomas tiffany tim timmy timothy ' +
  'tina tito toby todd tom tommy tony tracy travis trevor troy tucker ty tyler valentin velma ' +
  'vera vernon veronica vic vicky victor victoria vince vincent virgil virginia wallace wally ' +
  'walter warren wayne wendy wesley whitney william willie willy wilson winston woody wyatt yuri ' +
  'zach zachary zack zoe';

const SURNAMES =
  'adams anderson andrews armstrong arnold bailey baker barnes bennett blair brooks bryant burke ' +
  'burton bush butler caballero calvo campbell carroll castillo chan chandler chapman churchill ' +
  'clinton cohen cole coleman collins cordero cox crawford daniels davidson davis dawson diaz ' +
  'dixon doyle drake edwards evans ferrari forbes foster franco franklin fraser gallagher garcia ' +
  'gibson greene griffin hamilton hampton hansen harper harris harrison hayes henderson hernandez ' +
  'hicks holland holmes hopkins houston hudson hughes jackson jefferson jennings johnson johnston ' +
  'jones kane kennedy klein knox lee levy li lincoln lopez mccoy mcdonald meyer miller mitchell ' +
  'monroe montgomery moore morrison mueller murphy myers newman newton nieto nixon norton osborne ' +
  'palmer peterson phillips pierce porter potter powell quinn reese reid reynolds ' +
  'richards richardson roberts robertson robinson rogers rojas sanchez sato sawyer shaw simpson ' +
  'sims singh skinner smith stevens sullivan suzuki sykes taylor thompson thornton torres truman ' +
  'turner vaughn wagner walker wang warner washington watson watts weaver wheeler williams wong ' +
  'wright wu yang zhao';

/** Words of the general list that tell a person more often than a matter. */
export const COMMON_NAMES: ReadonlySet<string> = new Set(`${GIVEN_NAMES} ${SURNAMES}`.split(' '));
