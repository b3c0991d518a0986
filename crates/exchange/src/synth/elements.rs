//! Elements of names: given names common among Uyghurs, Kazakhs, Kyrgyz and Hui, each with a usual Chinese
//! transliteration. Persons are composed from them by chance; no list of persons was used.
//!
//! Uyghur elements are in the Latin alphabet of Uyghur, from which the Arabic script follows letter by letter. Kazakh
//! and Kyrgyz ones are in Cyrillic, from which Latin follows. Earlier elements are more frequent than later ones.

/// Uyghur given names of men: Latin, Chinese.
pub(super) const UYGHUR_MEN: &str = "\
Memet 买买提,Tursun 吐尔逊,Abdulla 阿不都拉,Ehmet 艾合买提,Yasin 亚森,Turdi 吐尔地,Imin 依明,Qurban 库尔班,Rozi 肉孜,\
Osman 吾斯曼,Abliz 阿不力孜,Ablet 阿布来提,Tohti 托合提,Hesen 艾山,Husen 玉山,Ömer 吾买尔,Ibrahim 依不拉音,Ismayil 司马义,\
Yüsüp 玉素甫,Musa 木沙,Niyaz 尼亚孜,Sidiq 斯迪克,Emet 艾买提,Qasim 卡斯木,Mijit 米吉提,Gheni 艾尼,Ghopur 吾甫尔,Kerim 克里木,\
Sulayman 苏来曼,Yaqup 亚库普,Tömür 铁木尔,Abdurahman 阿不都热合曼,Abdukerim 阿不都克里木,Abduqadir 阿不都卡地尔,\
Abdurehim 阿不都热依木,Abdusalam 阿不都沙拉木,Abdureshit 阿不都热西提,Abdughéni 阿不都艾尼,Ablikim 阿布力克木,Ablimit 阿布力米提,\
Memtimin 买买提明,Metqurban 麦提库尔班,Metniyaz 麦提尼亚孜,Mettursun 麦提图尔荪,Memetjan 买买提江,Tursunjan 吐尔逊江,\
Alim 阿里木,Alimjan 阿里木江,Adil 阿迪力,Enwer 艾尼瓦尔,Ekber 艾克拜尔,Erkin 艾尔肯,Esqer 艾斯卡尔,Eziz 艾则孜,Ghulam 吾拉木,\
Helil 海力力,Hashim 哈西木,Hebibulla 艾比不拉,Idris 依德日斯,Ilham 伊力哈木,Islam 依斯拉木,Jappar 加帕尔,Jelil 杰力力,Jüme 居麦,\
Kamil 卡米力,Mahmut 马合木提,Mehmut 买合木提,Memtili 买买提力,Muhter 木合塔尔,Mutellip 木塔力甫,Nijat 尼加提,Nurmemet 努尔买买提,\
Nureli 努尔艾力,Obul 吾布力,Perhat 帕尔哈提,Polat 普拉提,Qadir 卡地尔,Qeyser 凯赛尔,Qeyum 克尤木,Rahman 热合曼,Rehim 热依木,\
Rejep 热杰甫,Rishat 日夏提,Rustem 如斯塔木,Sabir 沙比尔,Sadir 沙地尔,Salam 沙拉木,Semet 赛买提,Seydulla 赛都拉,Shemshidin 谢木西丁,\
Shireli 西热力,Shöhret 肖合热提,Tahir 塔依尔,Tayip 塔依甫,Talip 塔力甫,Turghun 吐尔洪,Tursuntohti 吐尔逊托合提,Wahap 瓦哈甫,\
Weli 外力,Yolwas 尧力瓦斯,Zakir 扎克尔,Zunun 祖农,Bextiyar 巴合提亚尔,Dilmurat 迪力木拉提,Dilshat 迪力夏提,Elijan 艾力江,\
Mirzat 米尔扎提,Murat 木拉提,Nebijan 乃比江,Ekrem 艾克热木,Elshat 艾力夏提,Erpan 艾尔番,Exet 艾合提,Hoshur 吾守尔,Iskender 斯坎德尔,\
Kadir 卡德尔,Mömin 木明,Pazil 帕孜力,Sattar 沙塔尔,Zeynidin 再尼丁,Sherip 谢热甫,Tewekkül 塔瓦库力,Abdumijit 阿不都米吉提,\
Abduweli 阿不都外力,Abdulezim 阿不都力艾则木,Ablajan 阿布拉江,Emetjan 艾买提江,Rozimemet 肉孜买买提,Qurbanjan 库尔班江";

/// Uyghur given names of women: Latin, Chinese.
pub(super) const UYGHUR_WOMEN: &str = "\
Ayshem 阿依谢姆,Patime 帕提曼,Tursungül 吐尔逊古丽,Aynur 阿依努尔,Gülnisa 古丽尼沙,Aygül 阿依古丽,Amangül 阿曼古丽,\
Buwejer 布外节尔,Reyhan 热依汗,Meryem 麦尔耶姆,Zeynep 再乃普,Xelchem 海里且木,Rabiye 热比亚,Gülbahar 古丽巴哈尔,\
Hejer 艾杰尔,Nurnisa 努尔尼沙,Ayimgül 阿依木古丽,Patigül 帕提古丽,Gülzar 古丽扎尔,Gülnur 古丽努尔,Dilnur 迪丽努尔,\
Ayshegül 阿依夏古丽,Mihrigül 米日古丽,Roshengül 肉仙古丽,Rozigül 肉孜古丽,Hörigül 吾日古丽,Zulpiye 祖丽皮亚,Zohre 佐合热,\
Saadet 沙阿代提,Sajide 沙吉代,Tilla 提拉,Tunsa 吐尼沙,Tursunay 吐尔逊阿依,Turnisa 吐尔尼沙,Xatire 哈提热,Xeyrinisa 海日尼沙,\
Rehime 热依曼,Risalet 热沙来提,Rizwangül 热孜万古丽,Peride 帕热代,Nurgül 努尔古丽,Nuriman 努日曼,Munire 木尼热,\
Mahire 马依热,Mahinur 玛依努尔,Kamile 卡米拉,Jemile 加米拉,Halide 哈丽代,Gülshen 古丽仙,Gülmire 古丽米热,Gülqiz 古丽克孜,\
Gülistan 古丽斯坦,Gülsüm 古丽苏木,Guzelnur 古再丽努尔,Dilber 迪丽拜尔,Dilare 迪拉热,Arzugül 阿尔祖古丽,Anargül 阿娜尔古丽,\
Adile 阿迪拉,Almire 阿丽米热,Aminem 阿米乃姆,Asiye 阿斯亚,Aytursun 阿依吐尔逊,Bahargül 巴哈尔古丽,Muyesser 木耶赛尔,\
Nigare 尼格热,Nadire 娜迪热,Shemshinur 谢木西努尔,Subinur 苏比努尔,Ümide 玉米代,Yultuz 尤力吐孜,Zumret 祖木热提,Ayqiz 阿依克孜,\
Helime 艾里麦,Hanzohre 汗佐合热,Qembernisa 坎拜尔尼沙,Tajigül 塔吉古丽,Turghunay 吐尔洪阿依,Xanipe 哈尼帕";

/// First halves of Kazakh and Kyrgyz names of men: Cyrillic, Chinese.
pub(super) const STEPPE_FIRST: &str = "\
Нұр 努尔,Бек 别克,Ер 叶尔,Жан 江,Құрман 胡尔曼,Бақыт 巴合提,Қайрат 海拉提,Мұрат 木拉提,Тұрсын 吐尔逊,Аман 阿曼,Орын 奥仁,\
Құдай 胡代,Сері 赛里,Ай 阿依,Дәулет 达吾列提,Қуаныш 胡安什,Ман 曼,Олжа 奥勒加,Өмір 吾米尔,Рахым 热合木,Сабыр 沙布尔,\
Тілеу 提列吾,Жұма 朱马,Ораз 奥拉孜,Есен 叶森,Қали 哈力,Асыл 阿斯勒,Бай 巴依,Қазы 哈孜,Мәулен 毛吾连,Темір 铁木尔,Бола 波拉,\
Қыдыр 哈德尔,Ыбырай 依不拉依,Сайра 赛拉,Шай 夏依,Әділ 阿迪勒,Болат 波拉提,Ахмет 阿合买提,Айт 阿依特,Сәуле 沙吾列,Бақа 巴哈";

/// Second halves of Kazakh and Kyrgyz names of men: Cyrillic, Chinese.
pub(super) const STEPPE_SECOND: &str = "\
бек 别克,жан 江,хан 汗,ғали 哈里,бол 波勒,болат 波拉提,лан 兰,тай 太,берген 别尔根,қазы 哈孜,мұрат 木拉提,әлі 艾力,мұхамет 木哈买提,\
сын 孙,бай 拜,кен 肯,дос 多斯,құл 胡勒,төре 托列,сұлтан 苏力坦,ғазы 哈孜,ман 曼,ат 阿提,қожа 霍加,тас 塔斯";

/// Kazakh and Kyrgyz names of women: Cyrillic, Chinese.
pub(super) const STEPPE_WOMEN: &str = "\
Айгүл 阿依古丽,Гүлнар 古丽娜尔,Майра 玛依拉,Сәуле 沙吾列,Жанар 加娜尔,Бақытгүл 巴合提古丽,Айнұр 阿依努尔,Гүлжан 古丽江,\
Қаламқас 哈拉木哈斯,Раушан 热吾善,Күләш 库拉西,Рысалды 热萨勒德,Зәуре 扎吾列,Салтанат 萨勒塔娜提,Меруерт 美茹叶提,\
Динара 迪娜拉,Гүлзира 古丽孜拉,Жұлдыз 朱勒得孜,Назгүл 娜孜古丽,Ботагөз 博塔古孜,Шынар 其娜尔,Нұргүл 努尔古丽,Бибігүл 比比古丽,\
Ақмарал 阿克玛拉勒,Гүлбахыт 古丽巴合提,Айман 阿依曼,Алтын 阿勒腾,Қымбат 肯巴提,Мағира 玛合拉,Рахила 热依拉,Сандуғаш 桑都哈什,\
Тұрсынай 吐尔逊阿依,Ұлжан 吾勒江,Фарида 法丽达,Әсел 阿赛勒,Әйгерім 阿依格里木,Перизат 帕丽扎提,Гүлсім 古丽苏木,Бағила 巴合拉,\
Кенжегүл 肯杰古丽,Маржан 玛尔江,Орынгүл 奥仁古丽,Сағыныш 沙合尼西,Ләззат 拉扎提";

/// Surnames of Hui: Chinese, pinyin.
pub(super) const HUI_SURNAMES: &str = "\
马 Ma,杨 Yang,王 Wang,李 Li,张 Zhang,白 Bai,丁 Ding,沙 Sha,哈 Ha,金 Jin,蓝 Lan,穆 Mu,撒 Sa,苏 Su,田 Tian,铁 Tie,吴 Wu,冶 Ye,韩 Han,喇 La,\
罗 Luo,妥 Tuo,海 Hai,虎 Hu,兰 Lan,刘 Liu,米 Mi,纳 Na,买 Mai,者 Zhe";

/// Characters of Hui given names: Chinese, pinyin.
pub(super) const HUI_GIVEN: &str = "\
明 ming,国 guo,建 jian,文 wen,德 de,福 fu,志 zhi,生 sheng,秀 xiu,英 ying,兰 lan,花 hua,学 xue,成 cheng,军 jun,林 lin,海 hai,龙 long,\
平 ping,伟 wei,强 qiang,忠 zhong,义 yi,仁 ren,礼 li,信 xin,俊 jun,杰 jie,梅 mei,玲 ling,萍 ping,霞 xia,云 yun,凤 feng,清 qing,真 zhen,\
万 wan,有 you,占 zhan,进 jin,晓 xiao,东 dong,春 chun,小 xiao,红 hong,玉 yu,良 liang,俊 jun,永 yong,宝 bao,成 cheng,贵 gui,财 cai,仲 zhong,\
廷 ting,如 ru,振 zhen,耀 yao,庆 qing,世 shi";
