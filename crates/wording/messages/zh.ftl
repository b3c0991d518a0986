# 中文消息。Drafted by machine; no native reader has checked it yet.
#
# The line "Draft" above a heading says how sure the draft of its group is (good, fair, poor): whoever reads and corrects a
# group writes "read" and a date there. What is missing here is said in English. The terms are in docs/glossary.md. 代词按性别选择“他”或“她”；性别未记录时
# 用“此人”。

number = { $count }
quoted = “{ $words }”
list-and = { $first }和{ $last }
list-or = { $first }或{ $last }

# Draft: fair: plain words, terms of the glossary
## On every page

site-name = Guwah
site-name-beside = گۇۋاھ
site-name-beside-lang = ug
site-name-beside-dir = rtl
skip-to-content = 跳到正文
menu = 菜单
languages = 语言
this-page-in-your-language = 本页中文版
site-nav = 网站
site-nav-again = 网站（再次）
nav-persons = 人物
nav-sources = 来源
nav-about = 关于与方法
search-label = 姓名、地点或号码，任何拼写或文字均可
search-placeholder = 姓名，任何拼写均可
search-button = 搜索
workspace = 工作区
workspace-note = 显示团队可见的内容。显示在这里并不会使任何内容公开。
invented-note = 本登记含有供试用的虚构人物，统计数字也包括他们。
invented = 虚构
invented-in-part = 部分虚构
foot-edition = 第{ $number }版，{ $day }，校验值 <code>{ $root }…</code>。<a verify>如何核验</a> · <a editions>所有版本</a>
foot-also-at = 其他网址：
foot-contact = 更正与联系：{ $contact }
foot-no-cookie = 本网站不设置 cookie，不运行脚本，也不从其他网站加载任何内容。

# Draft: fair: plain words, terms of the glossary
## Words that stand on many pages

contested = 有争议
not-contested = 无争议
refuted = 已被推翻
detained = 被拘押
or = 或
more = 另有 { $count } 项
remove = 移除
show = 显示
before = 上一页
next = 下一页
address = 网址
not-known = 不详
tier = { $tier } 级
not-judged = 未评定
as-written = 照原文
as-it-is-now = 查看当前页面
all-persons = 所有人
first-page = 首页
page = 第 { $page } 页
page-of = 第 { $page } 页，共 { $of } 页
order-by-date = 按最早记录的日期排列；无日期的在最后。
no-news = 一年多没有消息
no-date-recorded = 未记录日期
no-date-to-draw = 没有可显示的日期
not-dated = 日期不详
without-a-date = 没有日期
unnamed = 姓名未记录
testifies = 证人：{ $name }
through = 经由{ $whom }
mark = { $on }{ $act }
mark-held = { $held }：{ $on }{ $act }
say-sentence = { $said }，{ $sentence }
place-in = { $within }{ $place }
marks = { $first }，{ $last }
office-held = { $holder }，{ $post }
office-term = { $from }，{ $until }
moment-at = { $day } { $time }
relative-named = { $relation }：{ $name }
count-persons = { $count } 人
count-sources = { $count } 个来源
count-years = { $count } 年
count-months = { $count } 个月
count-days = { $count } 天
count-bytes = { $count } 字节

# Draft: good: terms of the glossary
## How a claim is held

held-witnessed = 目击
held-stated = 明言
held-relayed = 转述
held-rumoured = 传闻
held-inferred = 推断
held-feared = 担心
held-denied = 否认
held-witnessed-meaning = 亲眼见到、亲耳听到或亲身经历。
held-stated-meaning = 当作已知的事说出，没有说明如何得知。
held-relayed-meaning = 从一个有名有姓或有所描述的人那里听来。
held-rumoured-meaning = 四处流传；没有人知道是谁说的。
held-inferred-meaning = 由其他情况推断得出。
held-feared-meaning = 担心如此，但没有消息这样说。
held-denied-meaning = 说并非如此。
contested-meaning = 两种说法不可能都属实：在搜索、列表和统计中，指所记录的任何内容；在个人页面顶部，指此人身在何处。

# Draft: good: held by a table of cases
## Dates: $case is plain, from (after "since"), to (after "until") or in

date-day = { $year }年{ $month }{ $day }日
date-month = { $year }年{ $month }
date-season = { $year }年{ $month }
date-year = { $year }年
date-decade = { $decade }年代
date-about = 约{ $date }
date-perhaps = 可能{ $date }
date-perhaps-about = 可能约{ $date }
date-by = { $date }以前
date-or-earlier = { $date }或更早
date-or-later = { $date }或以后
date-range = { $from }至{ $to }
date-range-of-months = { $year }年{ $from-month }至{ $to-month }
date-range-of-days = { $year }年{ $from-month }{ $from-day }日至{ $to-month }{ $to-day }日
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
season-spring = 春季
season-summer = 夏季
season-autumn = 秋季
season-winter = 冬季
ago-less-than-a-month = 不到一个月前
ago-months = { $count } 个月前
ago-years =
    { $half ->
        [yes] { $count } 年半多以前
       *[no] { $count } 年多以前
    }
since =
    { $when ->
        [before] 自{ $edge }或更早起
        [range] 自{ $on }之间某时起
       *[other] 自{ $on }起
    }
until =
    { $when ->
        [before] 直到{ $edge }或更早
        [range] 直到{ $on }之间某时
       *[other] 直到{ $on }
    }
moment-end-of = { $on }结束时（UTC）
moment-entry = 记录链第 { $position } 条

# Draft: fair: plain words, terms of the glossary
## The first page

home-title = 被带走者登记
home-heading = 谁被带走，遭遇了什么，是谁说的
home-lede = 按您所知道的写法输入姓名，任何文字、任何拼写均可，不必确定。
home-search-label = 姓名、地点或号码
home-example = 例如：<a example>{ $name }</a>。
home-also-by = 也可<a search>按状况、地点、日期或名单</a>查找，或用身份证号码的一部分查找，不知道的数字用 <code>?</code> 代替。
home-nobody = 还没有人
home-nobody-why = <b>还没有公开的记录。</b>
home-drawn-from = 依据<a sources>{ $sources }</a>。这里只是有记录的人，不是所有被带走的人。大多数人从未被记录在任何地方。
home-contested = 关于其中 <a contested>{ $count } 人</a>的说法互相矛盾。
home-unnamed-too = 姓名不详的人也在其中。
home-bars = 横条越宽，日期越不确定。箭头表示此后没有消息记录。
home-first-of = 这里是 { $persons }中的前 { $shown } 人。
home-all = 全部 { $persons }
home-doors = 您在这里可以做什么
home-look = 寻找一个人
home-look-how = 按任何拼写或文字的姓名，或按地点、日期、名单、号码查找。每个结果都说明为何被找到。
home-sources = 查证来源
home-sources-how = 每一条记述都注明来源、谁在其中说话，以及依据什么公布。
home-cite = 引用某一天的页面
home-cite-how = 每个人的页面都可以按任何一天的样子查看、链接和引用。
home-claims = 一条记述有多可靠？
home-claims-how = 这里不把任何内容称为“事实”。每一条记述都出自一个来源，并与说话人一起列出。两者不一致时，两者都保留。
method-and-definitions = 方法与定义

# Draft: fair: plain words, terms of the glossary
## Results of a search

search-found-for = “{ $text }”：{ $count } 人
search-nearest = 读音最接近的排在前面。
search-narrow = 缩小结果范围
search-only = 筛选：
search-not-used = <b>“{ $given }”未被采用。</b>请用：{ $accepted }。
search-no-filter = <b>“{ $given }”不是筛选条件</b>，已作为文字搜索。筛选条件：{ $filters }。
accepted-value = 冒号后面的值
accepted-date = 日期，如 2018、2018-02 或 2017-04..2017-09
accepted-has = has:photo 或 has:testimony
accepted-contested = contested:yes 或 contested:no
accepted-at = at:residence:Emin、at:camp:Xinjiang 或 at:held:Xinjiang
accepted-facility = 设施的编号：32 位十六进制数字
accepted-field = 以下之一：{ $filters }
search-nobody = 没有结果
search-without-filters = 去掉筛选条件再搜索
search-try-one-name = 试试只输入一个名字，或父亲的名字。
search-try-sound = 试试按读音输入姓名；拼写无关紧要。
search-try-place = 试试地点或年份：<code>place:Tacheng</code>、<code>detained:2018</code>。
search-try-number = 身份证号码请输入已知的部分，其余用 <code>?</code> 代替。
search-tried = 也尝试了这些写法：
search-not-here = 不在这里的人，也可能已被带走。
search-only-pages = 这些结果只有 { $count } 页
search-pages = 结果页
search-not-them = 不是您要找的人？
search-try-more = 试试父亲的名字、地点或年份。
facet-status = 最后状况
facet-place = 地点
facet-detained = 首次被拘押
facet-born = 出生
facet-died = 死亡
facet-released = 获释
facet-sentenced = 判刑
facet-ethnicity = 民族
facet-profession = 职业
facet-sex = 性别
facet-list = 来源
facet-tier = 最可信的说法
facet-also = 其他
has-testimony = 有证词
has-photo = 有照片
why-same = 相同：<mark>{ $asked }</mark>
why-same-in-another-script = 另一种文字的同一姓名：<mark>{ $asked }</mark>与<mark>{ $found }</mark>
why-alike-in-another-script = 文字不同，读音相近：<mark>{ $asked }</mark>与<mark>{ $found }</mark>
why-alike = 读音相近：<mark>{ $asked }</mark>与<mark>{ $found }</mark>
why-partly-alike = 部分相近：<mark>{ $asked }</mark>与<mark>{ $found }</mark>
why-in-the-name = { $why }，见于姓名{ $name }
why-missing = { $word }：此姓名中没有
why-place = 地点：<mark>{ $place }</mark>
why-place-in-source = 地点：<mark>{ $place }</mark>；来源写作{ $words }
why-number = 身份证号码：<mark>{ $number }</mark>
why-text = 文中：

# Draft: fair: plain words, terms of the glossary
## A person: the head

person-number = 个案 { $number }
person-row = { $list }，第 { $row } 行
person-record = 记录 { $id }
name-not-recorded = 姓名未记录的人
person-invented = 虚构，供试用本登记。并无此人。
person-invented-in-part = 本页的部分来源是为试用本登记而虚构的，其所述并未发生。
this-person = 此人
head-unnamed = 姓名未记录；此为本登记的用语
head-also = 也有此记录
head-machine = 其他文字，由机器为搜索而转写，并非出自来源
head-withheld = <b>不对公众显示：</b>{ $why }
head-summary-held = 不对公众显示：本摘要所依据的部分内容已不再公布。经编辑确认后将重新显示。
photo-of = { $name }的照片，据{ $source }
photo-named = 提到有照片；未持有文件
photo-none = 没有照片
picture-of-kind = { $kind } 图片，{ $width } × { $height } 像素
picture = 图片，{ $width } × { $height } 像素
person-as-of = <b>本页显示截至{ $moment }的记录。</b>其中没有此后得知的内容。<a now>查看当前页面</a>
on-this-page = 本页内容
worth = 值得留意
worth-note = 只有团队能看到。这不改变任何内容：人们怎样说，就怎样保留。

# Draft: fair: plain words, terms of the glossary
## A person: the last status

status = 最后所知状况
status-as-of =
    { $when ->
        [day] 最后所知状况，截至{ $on }
        [span] 最后所知状况，截至{ $on }
       *[other] 最后所知状况，{ $on }
    }
no-news-since = <b>一年多没有消息：</b>最后的消息是{ $on }
status-none = 没有关于状况的消息。
status-gone = 此前：“{ $status }”，{ $list }列出至{ $on }。
status-unconfirmed = 官方：{ $what }；亲近者无人证实
status-changed = 官方此前另有说法
status-discarded = 编辑判断此说法已被否定或撤回；不予计入
status-term-ended =
    { $when ->
        [day] 刑期已于{ $on }届满；没有获释的消息
        [span] 刑期已于{ $on }届满；没有获释的消息
       *[other] 刑期届满：{ $on }；没有获释的消息
    }
status-term-ended-unconfirmed =
    { $when ->
        [day] 刑期已于{ $on }届满；其亲近者无人证实获释
        [span] 刑期已于{ $on }届满；其亲近者无人证实获释
       *[other] 刑期届满：{ $on }；其亲近者无人证实获释
    }
status-term-ended-alone =
    { $when ->
        [day] 刑期已于{ $on }届满
        [span] 刑期已于{ $on }届满
       *[other] 刑期届满：{ $on }
    }
status-held-past-term = 刑期本应于{ $on }届满；此后仍有其在押的说法
status-unread = { $words }（原文）
status-disputed-by = 编辑以此与之相对：{ $what }
status-against = 另一种说法与此相反：{ $what }
status-refuted = 被其后的生命迹象否定：{ $what }
status-lived-on = 该生命迹象：{ $what }
status-dropped = 已不再如此说：{ $what }
status-days-differ = 日期有争议：{ $days }
status-sentences-differ = 刑期有争议：{ $sentences }
status-contested = 有争议：{ $count } 种说法
say-feared-dead = 担心已死亡
say-rumoured-dead = 传闻已死亡
say-believed-dead = 据信已死亡
say-feared = 担心：{ $what }
say-rumoured = 传闻：{ $what }
say-inferred = 推断：{ $what }
say-denied = 否认：{ $what }
say-denied-by-officials = 官方否认：{ $what }
say-denied-by-others = 官方以外的人否认：{ $what }
sentence-death = 死刑判决
sentence-life = 无期
sentence-suspended = { $sentence }，缓期执行
sentence-suspended-for = { $sentence }，缓期 { $length }
measure-exile = 流放
measure-house-arrest = 软禁
measure-restricted-liberty = 限制自由
measure-supervision = 管制
measure-probation = 考验期
measure-community-service = 社区服务
sentence-rights = { $sentence }，剥夺政治权利 { $length }
sentence-rights-for-life = { $sentence }，剥夺政治权利终身
sentence-rights-alone = 剥夺政治权利 { $length }
sentence-rights-alone-for-life = 剥夺政治权利终身
sentence-reduced = { $sentence }（原判 { $former }）
sentence-beside-words = { $sentence }（{ $words }）
length-and-days = { $length } { $days }
length-range = { $from }至{ $to }
length-years-months = { $years } { $months }
order-none-preferred =
    尚未作出判断。{ $voices ->
        [2] 两种说法均不优先
       *[other] 各种说法均不优先
    }
order-editor = 编辑已对此处的一种说法作出判断；判断列于该说法旁。
order-judged = 编辑认为第一种说法更可取。另一种说法保留。
order-judged-why = 编辑认为第一种说法更可取，理由是：{ $why }。另一种说法保留。
order-fear-behind = { $none }。明言的列在担心、听说和否认的之前。
order-official-earlier = { $none }。官方说法较早，因此列在前面。
order-earlier = { $none }。较早的说法列在前面。
order-heavier = { $none }。较重的说法列在前面。

# Draft: fair: plain words, terms of the glossary
## A person: what is known first

fact-last-word =
    { $sex ->
        [male] 关于他的最后消息
        [female] 关于她的最后消息
       *[other] 关于此人的最后消息
    }
from = 来自{ $speaker }
from-contested = 来自{ $speaker }，有争议
fact-taken-together = 同时被带走的人
fact-of-the-family = { $count } 位亲属
fact-last-reported =
    { $count ->
        [1] 最后所知：{ $custody }
       *[other] 最后所知均为：{ $custody }
    }
fact-probable-reason = 可能的原因
fact-reason-given = 所说的原因
according-to = 据{ $speaker }
fact-more = 另有 { $count } 项，见“记述”

# Draft: poor: kinship differs by side and age
## A person: who speaks. $term is the key of a kinship or relation, for languages that decline it

relation = { $relation }
relation-of =
    { $sex ->
        [male] 他的{ $relation }
        [female] 她的{ $relation }
       *[other] 此人的{ $relation }
    }
speaker-unnamed = 证人{ $number }
relation-self = 本人
relation-own-account = 本人所述
testimony = 证词
testimony-lede =
    { $sex ->
        [male] 谁为他发声，从哪里
        [female] 谁为她发声，从哪里
       *[other] 谁为此人发声，从哪里
    }
testimony-how = <b>如何得知：</b>{ $how }
testimony-summary = 本登记的摘要。
testimony-as-told = 说话人的原话：
testimony-not-copied = 原话请见来源。
testimony-translation = 译文：

# Draft: fair: plain words, terms of the glossary
## A person: claims

claims = 记述
claims-lede = 每一种说法，以及是谁说的。记述上方的线条表示其依据。
claims-all = 全部 { $count } 条记述：
claims-key = 图例
claims-refuted =
    { $held ->
        [rumoured] 已被推翻：传闻保留在此，与推翻它的说法并列
        [feared] 已被推翻：所担心的事保留在此，与推翻它的说法并列
        [relayed] 已被推翻：转述的说法保留在此，与推翻它的说法并列
        [inferred] 已被推翻：推断保留在此，与推翻它的说法并列
       *[other] 已被推翻：原先的明言保留在此，与推翻它的说法并列
    }
claims-earlier = 较早的、现已不再提出的记述
claims-earlier-count = 较早的、现已不再提出的记述：{ $count } 条
claims-missing = 关于以下各项<b>没有任何记录</b>：{ $what }。
claims-now = 现有 { $count } 条记述。
claim-withdrawn = 已撤回：{ $why }
claim-corrected = 已更正，由另一条记述取代：{ $why }
fold-more-claims = { $of }：另有 { $count } 条记述
fold-more = { $of }：另有 { $count } 项
group-fate =
    { $sex ->
        [male] 他在哪里，后来怎样
        [female] 她在哪里，后来怎样
       *[other] 此人在哪里，后来怎样
    }
group-reason =
    { $sex ->
        [male] 他为何被带走
        [female] 她为何被带走
       *[other] 此人为何被带走
    }
group-who =
    { $sex ->
        [male] 他是谁
        [female] 她是谁
       *[other] 此人是谁
    }
group-health = 健康
group-treatment =
    { $sex ->
        [male] 他受到怎样的对待
        [female] 她受到怎样的对待
       *[other] 此人受到怎样的对待
    }
group-account = 原话所述
group-evidence = 提到的证据
group-other = 名单原文
missing-name = 姓名
missing-born = 出生日期
missing-birthplace = 出生地
missing-profession = 职业
missing-place = 关押地点
missing-trial = 审判
missing-health = 健康状况
missing-treatment = 所受的对待
age-range = { $from }至{ $to }岁
age-or-more = { $from }岁以上
age-under = 未满{ $under }岁
age-in = { $years }（{ $on }）
born-of-age = 约生于 { $years }，由年龄推算
number-division = 前六位：首次登记地{ $place }
number-birth-year = 接下来四位：生于 { $year } 年
number-birth-day = 生于{ $on }
number-check-fails = 校验码不符
number-masked = 其余不予显示
relative-not-named = 未提姓名
act-detail = { $words }
act-for = 因{ $words }
act-and-for = 及{ $words }
act-in = 在{ $words }
act-by = 由{ $words }
act-denied = 所否认的是：{ $act }
reason-for = 针对“{ $act }”所说的原因
place-within = 属{ $place }
also-written = 又写作

# Draft: fair: plain words, terms of the glossary
## A person: chronology, family

chronology = 时间线
chronology-key = 横条越宽，日期越不确定。空心：大约。虚线：转述或推断。点线：传闻或担心。
no-word =
    { $sex ->
        [male] 没有他的消息
        [female] 没有她的消息
       *[other] 没有此人的消息
    }
no-later-word =
    { $sex ->
        [male] 此后没有关于他的消息记录
        [female] 此后没有关于她的消息记录
       *[other] 此后没有关于此人的消息记录
    }
family = 家人
family-lede = 被称为家人的人，以及关于他们的记录。
family-drawn = 家庭关系图；下面的列表内容相同
family-unlinked = 没有连线：未说明亲属关系。
frame-solid = 实线框：有拘押、限制或释放的消息。
frame-dotted = 点线框：仅有担心或传闻。
frame-half = 一半实线、一半点线：说法互相矛盾。
frame-bare = 细线框：没有关于拘押的消息。

# Draft: fair: plain words, terms of the glossary
## A person: asked and answered

asked = 交涉与答复
asked-lede =
    { $sex ->
        [male] 别人为他做了什么，得到什么回应。沉默也作为答复记录。
        [female] 别人为她做了什么，得到什么回应。沉默也作为答复记录。
       *[other] 别人为此人做了什么，得到什么回应。沉默也作为答复记录。
    }
asked-done = 做了什么
asked-back = 得到什么回应
asked-no-enquiry = 没有交涉记录
asked-no-answer = 没有答复记录
asked-kind = { $words }
asked-by = 由{ $words }
asked-to = 致{ $words }
asked-on = { $on }
asked-unknown = 收件方和日期未记录
asked-not-by-name = 未点名
answered-from = 来自{ $words }
no-reply = 没有回复

# Draft: fair: plain words, terms of the glossary
## A person: sources, history, how to cite

person-sources-lede = 每一条记述从何而来。
gives-account-of = 以下各方记述的来源：
gives-not-assessed = 可信度尚未评定
list-row = 第 { $row } 行
listed = 列入名单：{ $spans }
listed-until = 列入名单至{ $on }
no-longer-listed = 曾列入名单：{ $spans }；现已不在名单
span = { $from }至{ $to }
span-since = 自{ $on }起
span-again = { $before }，再次{ $next }
history = 修改历史
history-lede = 谁改了什么。每一行都通向当时的页面。
history-older = 更早的 { $count } 条记录
history-as-of = 某一天结束时的页面
cite = 引用
cite-lede = 本页现状。
cite-person = 个案 { $number }
cite-record = 记录 { $id }
cite-as-of = Guwah，“{ $name }”，{ $record }，截至{ $moment }的记录。
cite-edition = Guwah，“{ $name }”，{ $record }，第{ $number }版，{ $day }。
cite-day = Guwah，“{ $name }”，{ $record }，{ $day }。
cite-as-today = 今日的状态
receipt = 本记录的证明
receipt-download = 下载证明
receipt-what = 其中有此记录，以及它在此版本中的证明。
receipt-check = 如何核验

# Draft: fair: plain words, terms of the glossary
## Sources

sources-lede = 在本登记中说话的人或文件。
sources-none = <b>没有公开的来源。</b>
source-what = 这是什么
source-kind = 类别
source-list = 名单
source-not-linked = 未设链接：否则该网站的运营者会看到您的访问。
source-note = 说明
source-consent = 同意
source-no-consent = 未记录。其中内容一概不公布。
source-consent-to = 已同意：{ $purposes }。
source-told = 已告知说话人：公布后的副本无法收回。
source-ground = 公布的依据
source-statements = 总体上说了什么
source-statements-note = 并非关于某一个人。以本登记的话表述。
source-persons = 其中提到的人
source-nobody = <b>没有公开的记录。</b>
source-pages = 人物分页

# Draft: poor: words of statistics
## Two records side by side, for the team

two-heading = 为何是这两条
two-not-judged = 还没有人判断这两条记录是否为同一人。
two-judged-same = 已判断为同一人。
two-judged-not-the-same = 已判断为两个人。
two-judged-undecided = 已判断为无法确定。
two-names = 他们的姓名
two-names-how = 读音最相近的两个姓名，逐词对照。1 为读音相同，0 为毫不相似。
two-one = 其一
two-other = 其二
two-alike = 相似度
two-more-names = 其中一人姓名很多，只比较了前四十个。
two-said = 关于两者的说法
two-said-how = 一致的、不同的，或只有一方有的内容。
two-about = 项目
two-agree = 是否一致
two-only-one-says = 只有一方提到
two-the-same = 相同
two-differ = 不同
two-undecided = { "" }
two-weights = 每一项说明什么
two-weights-how = 每一项使两者为同一人的可能性增大或减小多少。在本登记册中常见的内容说明不了多少。这些权重是预先设定的；guwah duplicates 会从整个登记册中学习权重。
two-weight = 权重
two-says-nothing = 不说明什么
two-likelier = 可能性增至 { $times } 倍
two-less-likely = 可能性减至 { $times } 分之一
two-together = 合计：100 对这样的记录中，约有 { $count } 对是同一人。
two-together-most = 合计：100 对这样的记录中，超过 99 对会是同一人。
two-together-few = 合计：100 对这样的记录中，不到 1 对会是同一人。
two-before = 比较之前：任意两条记录
two-capped = 出生日期或年龄互相矛盾
two-capped-how = 无论姓名如何，都保持在二分之一以下

# Draft: fair: plain words, terms of the glossary
## What cannot be shown

refused-no-page = 这里没有页面
refused-no-page-why = 网址可能没有复制完整。请改为搜索姓名。
refused-no-person = 此网址不显示任何人
refused-no-person-why = 此人可能从未被记录，也可能不公开。两种情况下本页看起来都一样。
refused-not-a-record-why = 网址中没有记录。请用其编号（32 位十六进制数字）、公开号码，或 名单:编号。
refused-withdrawn = 不再公布
refused-withdrawn-why = 曾有人以此号码公布在这里，现已不再公布。号码不会给别人。请不要传播旧的副本。
refused-elsewhere = 本页有另一个网址
refused-elsewhere-why = 只差一步。
refused-go-there = 前往
refused-no-source = 此网址不显示任何来源
refused-no-source-why = 此来源可能从未被记录，也可能不公开。两种情况下本页看起来都一样。
refused-not-then = 当时这里没有任何记录
refused-not-then-why = 截至{ $moment }，此人尚未被记录，或未公开。
refused-unusable = 无法使用
refused-too-long = 网址太长
refused-too-long-why = 网址太长。问号之后的部分最多 8,000 字节。
refused-only-reading = 本页只能阅读
refused-only-reading-why = 不能向此网址发送任何内容。
refused-failed = 目前无法读取登记
refused-failed-why = 这是我们的问题，不是您的问题。没有丢失任何内容。请一分钟后再试。
refused-bad-address = 网址中问号之后的部分无法读取。
refused-bad-page = 没有这一页结果。请用从 1 开始的整数。
refused-line-too-long = 搜索内容超过 1,000 个字符。请用姓名、地点、号码或文中的几个词。
refused-too-many-filters = 一次最多使用 40 个筛选条件。请去掉一些。
refused-not-a-moment = 这不是日期或时间。请用日期（2026-11-22）或时刻（2026-11-22T10:00:00Z）。
refused-one-moment = 本网站显示一个版本：一切都是某一天的样子。请去掉 as_of。更早的版本在版本页面上。
refused-two-needed = 需要两条记录：?a=…&b=…

# Draft: fair: plain words, terms of the glossary
## About and method

about-heading = 关于本登记
about-lede = Guwah（{ $name }，维吾尔语“证人”）保存人们所说的、人们的遭遇：他们是谁，遭遇了什么，是谁说的，又是如何得知的。
about-claims = 这里不把任何内容称为“事实”。一切都是<b>记述</b>：出自一个来源的一项说法。它注明是谁说的、经由谁传来、何时所说，以及说话人如何得知。互相矛盾的记述都并列保留。
about-as-written = 来源的原话若与任何术语都不相符，就保留原话并标明“照原文”。不把任何人的话硬塞进术语。
about-contested-heading = 有争议、已被推翻
about-contested = 从不由人手工标注，而是由记述本身得出：一个来源否认另一个来源的说法；两个来源给出的值只可能有一个属实；国家说一个原因，家人说另一个原因；一方说人已死亡，另一方说人正在服刑。在搜索、结果列表和统计中，它指所记录的任何内容中的矛盾；在个人页面顶部，它指关于此人身在何处的矛盾。
about-refuted = 仅为传闻、担心或转述的死亡，若此后有通话、释放或影像的明言，即<b>被推翻</b>；有人亲自明言的死亡，只有在有人此后亲眼见其在世，或同一说话者自己这样说时，才被推翻。被推翻的说法仍留在页面上，与推翻它的说法并列。
about-status-heading = 最后状况
about-status = 状况按一条规则由记述得出。每个说话人关于此人在何处的最后消息算数。他人关于较晚时间的明言会取代它，除非较早的说话人否认、怀疑或担心情况并非如此：如果姐姐说2017年在营里，姨妈明言2019年获释，状况就是获释。剩下的说法同等并列。较早的列在前面，担心列在明言之后，除非编辑已作判断。页面会说明是哪一种情况。
about-no-news = <b>“一年多没有消息”</b>也是由最后一次听到消息的日期推算的，从不手工输入。
about-counts-heading = 数字的含义
about-counts = 数字说明这里记录了谁，并不说明有多少人被拘押、被杀害或失踪。谁被记录，取决于谁有亲属在国外、谁的亲属敢于开口、谁的文件外泄。如果还没有人判断两条记录是同一人，一个人可能在这里出现两次。
about-safety-heading = 安全
about-safety = 公开网站上只有来源允许公布的内容。其余内容不是藏在那里，而是根本不在那里。身份证号码只显示前六位和出生年份。不能显示的人和从未被记录的人看起来是一样的。
about-quiet = 本网站不设置 cookie，不运行脚本，不从其他网站加载任何内容，也不标记您点击过的链接。它不链接到其他网站：别处的网址只是文字，因此那里没有人会看到您的访问。
about-terms-heading = 使用与联系
about-no-licence = 本登记的维护者尚未说明可以按什么条件使用。记述属于提出它们的人。
about-contact = 更正及其他事宜：{ $contact }
about-no-contact = 本登记的维护者尚未在这里给出联系方式。
about-definitions-heading = 定义
about-definitions = 每一个术语，以及它在这里的含义。

# Draft: poor: words of cryptography
## How to check this

verify-heading = 如何核验
verify-lede = 您不必信任向您提供本页的人。本页的内容由登记的维护者签名，您可以自行核验，无需询问任何人。
verify-promise-heading = 承诺了什么
verify-promise = 一切公开内容都以<b>版本</b>的形式发布：有编号、有日期、此后绝不更改的副本。版本用只有登记维护者持有的密钥签名。如果镜像、主机或途中的任何人改动了其中一个字母，签名就不再相符。
verify-promise-not = 签名并不表示记述属实。它表示本登记在这个版本中公布了这些来源的这些话。
verify-one-heading = 核验一个人
verify-one = 在每个人页面的末尾、引用旁边有一份<b>本记录的证明</b>：一个小文件。其中有记录本身、它属于该版本的简短证明，以及签名。请与您的笔记一起保存：即使本网站消失，仍可核验。
verify-one-how = 核验时，在一台不必联网的电脑上使用 Guwah 程序，输入：
verify-one-answer = 它会回答此人的号码、版本及其日期，或者说明文件已被改动。请将密钥与您通过其他途径得到的密钥对照：印在报告里的、电话里念出的、来自另一个镜像的。伪造者可以造出新的密钥，却无法用这把密钥签名。
verify-all-heading = 核验全部
verify-all = 复制整个版本，并核验其中每一个文件：
verify-all-serve = 副本本身就是一个网站：<code>guwah serve my-copy</code> 会在您自己的电脑上显示您在这里看到的内容。
verify-since-heading = 核验没有任何内容被改写
verify-since = 每个版本都列出此前的所有版本。如果您保存了较早的版本，或只保存了其中名为 <code>signature</code> 的小文件，就可以看出今天的版本是由它延续而来，还是其间历史被改动过：
verify-since-answer = 把旧版本当作新版本提供，会被指为 <b>rollback</b>；历史不同，会被指为 <b>fork</b>。人们可以因本人或家人的要求而离开登记。此后其号码显示“不再公布”，不会给别人，下表中计有其数。
verify-this-heading = 本版本
verify-number = 编号
verify-root = 校验值
verify-key = 密钥
verify-root-meaning = 校验值是由所有记录计算出的一个数。校验值相同的两个副本，记录也相同：请与镜像所显示的对照。
verify-editions-heading = 所有版本
verify-editions = 每个版本有多少人，以及有何变动。
verify-edition = 版本
verify-added = 新增
verify-changed = 变更
verify-withdrawn = 撤下
verify-none-heading = 并非来自版本
verify-none = 本网站直接由登记提供，而非来自签名的版本，因此这里没有可供核验的内容。请向维护者索取版本。

# Draft: fair: plain words, terms of the glossary
## Ways through the site, results, lists

nav-map = 地图
nav-statistics = 统计
nav-places = 地点
nav-lists = 名单
nav-changes = 最近更新
nav-method = 方法
nav-glossary = 术语表
nav-help = 如何帮助
nav-downloads = 下载
nav-api = 供程序使用
nav-feed = 更新订阅
feed-latest = 最近更新
home-story = 一个人
home-story-why = 明天是另一个人。每个人都是许多人中的一个。
home-story-photo = { $name }的照片
home-all-changes = 全部更新
count-places = { $count } 个地点
count-lists = { $count } 份名单
count-terms = { $count } 个术语
search-statistics = 这些人的图表
search-map = 在地图上
search-understood = “{ $words }”被理解为筛选条件。<a literal>按原样搜索</a>
search-as-words = “{ $words }”已按原文搜索：其中所问的时间或地点没有相应的筛选项。
search-less = 部分符合
search-without = 不限{ $field }：{ $value }
search-tell = 告知本登记中没有的人：{ $contact }
search-tell-how = 告知本登记中没有的人
search-download = 下载这些结果：
search-feed = 新增人物订阅
person-feed = 关于此人的更新
person-more-testimony = 证词
person-more-time = 时间线
person-more-which = 第 { $from } 至 { $to } 项，共 { $count } 项
person-more-back = 返回此人页面
person-more-testimonies = 另有 { $count } 份证词
page-before = 上一页
page-after = 下一页
head-persons = 人物
head-place = 地点
head-role = 与该地点的关系
head-status = 最后所知
head-source-kind = 来源类别
head-source = 来源
only = 筛选：
only-remove = 移除
only-all = 所有人
only-these = 这些人
same-as-table = 表格
same-on-map = 地图
all-places = 全部地点
all-sources = 全部来源
pages = 页
order-first-date = 按最早记录的日期排列；无日期的在最后。
no-person-shown = <b>没有公开的记录。</b>
rows-more = 另有 { $count } 项
facet-at = 与该地点的关系
refused-accepted = { $accepted }
changes-bad-mark = “before=”之后请用整数。

# Draft: fair: plain words, terms of the glossary
## Maps, charts and lists

foot-preview = 下一版将公开的内容
person-words-as-told = 说话人的原话
person-translation = 译文
only-pages = 只有 { $of } 页。
without-status = 有 { $count } 人没有关于状况的消息。

# Draft: fair: plain words, terms of the glossary
## The map

map-of = { $place }地图
map-world = 世界
map-wider = 范围更大的地图
map-told-below = 地图；表格内容相同
map-persons = 有 { $count } 人与此地图上的地点有关：在那里出生、居住或被关押，或在那里遭遇了什么。
map-place = 所有这些人，以及他们与该地点的关系
map-caption = 点的面积表示有多少人；空心点表示那里没有任何人的记录。每个点通向该地点的地图或页面。一个人如有几个地点，在每个地点都计入。点说明的是哪里有记录，而不是大多数人在哪里被带走：点很少的地方，也可能是没有人敢开口的地方。
places-sum-map = 与此地图有关的 { $count } 人中：
places-on-map = 在此地图上
places-undrawn = 在其范围内但没有自己的点
places-elsewhere = 只在其他地点
places-not-recognised = 只有<a places>无法识别的地点</a>
places-without = 没有地点
places-sum = 这 { $count } 人中：
places-recognised = 地点已识别
map-nothing = 没有提到其中的任何地点。
map-not-drawn = 这里不知道它的位置
map-its-map = 地图
map-sources = 轮廓：Natural Earth，公有领域；边界有争议之处，如何绘出不代表任何立场。地点：GeoNames（CC BY 4.0），取两位小数；省绘在其首府，国家绘在其中部。

# Draft: fair: plain words, terms of the glossary
## Places

place-persons = 这里有 <b>{ $count } 人</b>的记录。
place-called = 名称
place-code = 行政区划代码
place-names-note = 用其中任何一个名称都能找到。列出某个名称不代表任何立场。
place-roles = 人们与该地点的关系
place-roles-note = 一个人可能出现在几行中。这些是关于这里有记录的人的记述，而不是在该地出生、被带走或被关押的人数。谁被记录，取决于谁有亲属在国外、谁的文件外泄。来源关于营或监狱本身的说法，见“设施”中它自己的页面。
place-lies = 位置
place-map-caption = 点的面积表示这些人中有多少人与该地点有关。轮廓：Natural Earth；地点：GeoNames（CC BY 4.0）。
place-inside = 其中的地点
place-nobody = <b>没有公开的记录。</b>这并不表示没有人被带走。
place-born = 在这里出生
place-from = 来自这里
place-lives = 现在或曾经在这里居住
place-held = 在这里被关押，羁押形式不明
place-sentenced = 在这里被判刑
place-happened = 在这里遭遇了其他事情
language-en = 英语
language-romanised = 拉丁字母转写
language-ug = 维吾尔语
language-kk = 哈萨克语
language-zh = 中文
language-ru = 俄语
language-tr = 土耳其语
places-what = 来源说与这里有记录的人有关的地点。
places-none = <b>没有公开的</b>地点记录。
places-as-written = 照原文
places-as-written-note = 来源所用的地名与这里的任何地点都不相符。保留原话。
places-words = 来源的原话

# Draft: fair: plain words, terms of the glossary
## Statistics

statistics-all = 这里有 { $count } 人的记录。
statistics-narrowed = 这里有记录的人中，{ $count } 人符合条件。
statistics-caveat = <b>这些是记录的数目，不是人的数目。</b>谁被记录，取决于谁有亲属在国外、谁的亲属敢于开口、谁的文件外泄。记录很少的月份、地点或拘押形式，也可能只是很少有消息传出。一个人可能在这里出现两次。如要统计其他人，请<a search>搜索并缩小范围</a>，再从结果回到这里。
statistics-when = 首次被拘押的时间
statistics-when-how = 按有人说到的最早一次被捕、被关押、被转移或失去联系。
statistics-no-date = 没有可显示的日期。
statistics-held = 以何种形式被关押
statistics-held-how = 最后一次消息所说的，可能是多年以前。
term-and-narrower = { $term }，或其任何形式
statistics-held-note = 说法互相矛盾时，一个人在每种说法的行中都计入。“一年多没有消息”与最后的消息并列，并不取代它。
statistics-where = 地点
statistics-where-note = 与一个人有关的任何地点：在那里出生、居住或被关押，或在那里遭遇了什么。一个人如有几个地点，在每个地点都计入，在这些地点所属的地区再计入一次。
statistics-who = 是谁说的
statistics-who-note = 如有几个来源说到同一个人，在每个来源都计入。一份很长的名单，作为来源并不胜过一个女儿。
months-bar = { $unit ->
    [year] 每根柱表示一年；最高：{ $when }，约 { $count }。实心：日期确定在那一年。
   *[month] 每根柱表示一个月；最高：{ $when }，约 { $count }。实心：日期确定在那个月。
}
months-vague = 斜线：有 { $count } 人的日期只知道在某几个月之内，因此均匀分摊到这几个月，例如“2017年”被带走的人，在当年每个月各计十二分之一。斜线部分表示有多少人，而不表示是谁。
months-unit = { $unit ->
    [year] 年
   *[month] 月
}
months-certain = 确定
months-share = 不精确日期的分摊
months-too-vague = 未绘出：<b>{ $count } 人</b>，只知道在超过 { $months } 个月的一段时间之内，或只知道在某日之前或之后。
months-without-date = 未绘出：<b>{ $count } 人</b>，没有日期。

# Draft: fair: plain words, terms of the glossary
## Lists

lists-releases = 发布 { $count } 次，最近一次为{ $day }
lists-what = 由他人编制的名单，在这里按每次发布逐一读取。名单以前说过、现在不再说的，予以保留并标明。
lists-none = <b>没有公开的名单。</b>
list-source = 来源及其同意
list-narrow = 缩小范围
list-releases = 各次发布
list-releases-what = 某次发布不再提出的记述予以保留，并注明哪几次发布曾提出过。
list-no-release = <b>没有注明日期的发布。</b>这份名单只提供过一次，没有日期。
list-release = 发布
list-nth = { $day }，第 { $nth } 次
list-rows = 文件中的行数
list-listed = 列入
list-new = 新增
list-back = 重新列入
list-gone = 不再列入
list-not-read = 未读取到末尾
list-note = 只计公开的行。不再列入的人，可能已获释，可能已死亡，也可能因其他原因被删去。名单没有说明。

# Draft: fair: plain words, terms of the glossary
## Changes

changes-what = 关于这里所显示的人的记录，最新的在前。撤下的信息不列出。
changes-what-edition = 每一版与前一版的不同，最新一版在前：名单不再列出的人、变动的内容、新增的人。从某版中撤下的只计数，不列名。
changes-newest = 最新
changes-older = 更早的更新
changes-number = { $number } 号
changes-none = 在所查看的条目中，<b>没有公开的更新</b>。
changes-editions = 版本
changes-verify = 如何核验

# Draft: fair: plain words, terms of the glossary
## Method

method-title = 记录如何形成，有何局限
method-lede = 什么是记述、何时算有争议、状况如何得出，见<a about>关于与方法</a>。这里说明记录如何形成、评定、确定日期、计数和更正。
method-made = 从证词到页面
method-made-1 = 有人讲述，或找到一份文件、一份名单。它作为<b>来源</b>记录下来，并注明谁在说话、何时所说，以及说话人同意了什么。
method-made-2 = 其中关于一个人的内容，逐条写成记述。来源的原话不加改动，保留在旁边；摘要从不取代原话。
method-made-3 = 编辑作出<b>判断</b>：两条记录是否为同一人，一种说法有多可信。每个判断都注明由谁作出、何时作出，并且可以撤销。
method-made-4 = 只有来源允许公布的内容才复制到<b>版本</b>中，版本经过签名。其余内容不是藏在那里，而是根本不在那里。
method-tiers = 一种说法有多可信
method-tiers-note = 等级是对一种说法的判断，不是对人的判断，也不是对真相的判断。
method-strongest = 最可信的说法属于此级的有
method-not-judged = 未评定
method-not-judged-note = 还没有编辑评定过关于此人的说法。
method-dates = 不精确的日期
method-dates-1 = 人们记得的是“春天”“麦收以前”“大约2017年”。日期讲述时有多不精确，就照样保留，连同最早和最晚的一天，以及来源的原话。日期有多不确定，就画多宽：说明了起止的为实心，大约的为空心，仅为传闻的为点线。任何日期都不会变得比讲述时更精确，也不会因时区而移动。
method-dates-2 = 按月的图表中，确定的部分为实心。只知道在某几个月之内（最多 { $months } 个月）的，均匀分摊到这几个月，绘成斜线。更不精确的在图表旁计数，不绘出。
method-lists = 名单按每次发布逐一读取。某次发布首次说到的内容，从那次开始；不再说到的，到那次为止，并留在页面上，注明说到何时。某人不再列入名单，并不表示已获释。
method-unknown = 我们不知道什么
method-unknown-1 = 有多少人被带走。大多数人从未被记录在任何地方。这里有记录的人数：{ $count }。
method-unknown-2 = 有记录的人与没有记录的人是否相似。谁被记录，取决于谁有亲属在国外、谁的亲属敢于开口、谁的文件外泄。这里的任何比例或趋势都不能代表所有人。
method-unknown-3 = 此后发生了什么。最后的消息可能是多年以前的。没有任何状况消息的人数：{ $count }。
method-unknown-4 = 何时何地。没有任何被带走日期的人数：{ $dates }。没有任何地点的人数：{ $places }。
method-unknown-5 = 在还没有人判断的情况下，两条记录是否为同一人。
method-unknown-6 = 说话人是否能自由说话。官员的声明和在拘押中拍摄的影像，都作为记述记录，并注明由谁作出。
method-unknown-7 = 不敢讲述的人知道些什么。沉默就绘成沉默；它不证明任何事情。
method-corrections = 更正
method-corrections-1 = 如果这里有什么不对，或使某人陷入危险，请告诉我们。不需要证明您是谁。请说明是哪一页、什么不对，以及您如何得知。对人的危险最先处理。撤下的内容从下一版起消失；他人所作的副本无法收回。当事人本人以及作证的人，都可以要求完全撤下。
method-help = 如何帮助，如何保障安全
contact-write = 请写信至：<b>{ $contact }</b>
contact-none = 本登记的维护者尚未在这里给出联系方式。

# Draft: fair: safety depends on it, to be read first
## How to help

help-title = 如果您知道什么
help-lede = 开始时有一个姓名和一个年份就够了。不需要文件，也不必确定。
help-safe = 首先：保障安全
help-safe-1 = 先想到仍在那里的人，再想到记录。如果可能被人查出是谁讲述的，请等一等，先问清哪些可以不公开：未经同意，任何内容都不会公布，您也可以只同意其中一部分。
help-safe-2 = 不要用别人能看到内容的手机或账号写信，也不要使用由您所惧怕的人控制的网络。借用的电脑或 Tor Browser 更好。
help-safe-3 = 不要请仍在那里的人为此给您发送文件或照片。也不要为此给他们打电话。
help-safe-4 = 照片和文件中可能含有制作的地点和时间，以及设备的名称。这里显示的工作副本已去除这些信息，但您发送的内容会先经他人之手。
help-safe-5 = 发送之后，如果手机或电脑可能被人搜查，请从中删除已发送的内容。
help-safe-6 = 曾经公布的内容可以从这里撤下，但他人所作的副本无法收回。
help-send = 哪些内容有帮助
help-who = 是谁
help-who-1 = 您平时怎样叫这个姓名、证件上怎样写，任何文字均可；父亲的名字；大约何时出生；来自哪里。
help-what = 遭遇了什么
help-what-1 = 被带走、被关押、被判刑、被转移、获释：尽您所记得的，说明何时、何地。“2018年春天”就是很好的回答。
help-how = 您如何得知
help-how-1 = 是亲眼见到，是听人说的、听谁说的，是读到的，还是担心如此。这些都值得记录，各按其实际情况记录。
help-you = 您是此人的什么人
help-you-1 = 以便衡量您的说法。您的姓名不必公布。
help-papers = 文件
help-papers-1 = 判决书、通知书、身份证号码、照片，如果您手中已有。
help-may = 可以怎样使用
help-may-1 = 只保存；公布；连同您的姓名公布；用于请愿。每一项都由您决定。
help-first = 写信之前
help-first-1 = <a search>请查看此人是否在这里</a>，任何拼写均可。如果在，与您所知不同的地方值得告知：互相矛盾的记述，两者都保留。
help-where = 发送到哪里
help-where-none = <b>本登记的维护者尚未在这里给出联系方式。</b>在此之前，请把您所知道的保存在安全的地方。
help-other = 如果您不认识那里的任何人
help-other-1 = 读一个人的页面，并讲给别人听。请引用当天的页面：每一页都说明如何引用。
help-other-2 = 向您的使馆、议员或报社，点名询问一个人的情况。交涉与答复都予以记录。
help-other-3 = 如果您能读懂这里的人作证所用的文字和语言，请更正姓名或译文：一个字母的错误就会让人找不到一个人。
help-other-4 = 保存一份副本：<a verify>任何人都可以镜像和核验本登记</a>。

# Draft: fair: plain words, terms of the glossary
## Glossary

glossary-lede = 这里使用的每一个术语，以及它在这里的含义。
glossary-note = 来源的原话始终保留；术语只是对原话的归类。英语以外的标签由机器起草，有待懂得该语言的人核对：<a corrections>欢迎更正</a>。
glossary-drafted = 由机器起草的标签。

# Draft: fair: plain words, terms of the glossary
## Citations and editions

cite-programs = 供文献管理软件使用
cite-plain = 纯文本
editions-why = 版本为何变更

# Draft: fair: plain words, terms of the glossary
## 早先的版本

earlier-edition = { $day }的第{ $number }版
earlier-lede = 这里列出既在本版也在最新一版中的每个人，各按本版所载。此后被撤下的人不在此列出姓名。
earlier-all = 所有版本
earlier-nobody = 本页上没有人在最新一版中。
person-in-edition = <b>这是{ $day }第{ $number }版中的页面</b>，此后撤下的内容除外。最新一版对此人有更多内容。<a now>查看现状</a>
person-in-edition-same = <b>这是{ $day }第{ $number }版中的页面</b>，此后撤下的内容除外。最新一版所述相同。<a now>查看现状</a>
history-in-editions = 本页在早先版本中的样子：
history-no-edition = 这里没有保存关于此人的早先版本。<a editions>所有版本</a>
refused-not-held = 这里没有保存此版本
refused-not-held-why = 这里只保存部分早先的版本，或者一个也没有。<a editions>所有版本</a>都列有各自的变动。
refused-not-in-edition = 该版本中没有关于此人的内容
refused-not-in-edition-why = 此人不在第{ $number }版中，或者其中的内容如今都不公开。
refused-not-told-so-today = 该版本关于此人的内容，如今没有一项仍以原文存在
refused-not-told-so-today-why = 第{ $number }版中有此人。其中的内容后来被修改、撤回或减少公开，因此不在这里显示。

# Draft: fair: plain words, terms of the glossary
## Downloads

downloads-lede = 全部{ $persons }，附每一条记述及提出者。
downloads-lede-edition = 全部{ $persons }，附每一条记述及提出者，内容与{ $day }的版本一致。
downloads-sheets = 供阅读和统计
downloads-csv = 表格，CSV
downloads-csv-what = 每人一行，UTF-8 编码。表格中没有“谁说了什么”的栏目，也没有证词。
downloads-xlsx = 工作簿，XLSX
downloads-xlsx-what = 内容相同，供 Excel 和 LibreOffice 使用。超过{ $rows }人时，在下一张工作表中继续。
downloads-jsonl-what = 全部内容：先是来源，然后每人一行，附每一条记述。
downloads-jsonl-signed = 版本所签名的校验值，正是由这些行计算得出的。
downloads-while-sent = 文件边写边发送，因此事先没有大小和摘要。
downloads-root = 各行是否与签名时一致，由校验值说明：<code>{ $root }</code>。<a verify>如何核验</a>
downloads-part = 如只需下载一部分，请先<a search>搜索</a>：结果下方有只含这些人的相同文件。
downloads-files = 版本本身的文件
downloads-tables = 各数据表的用途
downloads-file-registry = 版本本身的数据表，供 SQLite 使用：所有的人、所有记述和全文索引。
downloads-file-manifest = 版本的每个文件及其摘要，以及迄今所有版本。
downloads-file-signature = 对清单的签名：几百字节，值得保存。
downloads-file-tree = 所有记录的树，记录的证明由此生成。
downloads-whole = 复制整个版本（包括照片）并在途中核验：<a verify>如何核验</a>
downloads-count = 统计之前
downloads-count-1 = 这些是在此有记录的人，而不是所有被拘押、被杀害或失踪的人。谁被记录，取决于谁有亲属在国外、谁的亲属敢于开口、谁的文件外泄。如果还没有人判断两条记录属于同一个人，一个人可能出现两次。两个来源说法不一时，表格在一个单元格中同时保留两个值。
downloads-count-2 = 要求撤下的人会从下一个版本中消失：请使用最新版本，不要继续展示旧副本。
downloads-programs = <a api>程序如何查询</a>搜索结果、人物或来源；<a feed>更新订阅</a>；<a package>这些文件的说明</a>（Frictionless Data Package）；<a sitemap>网站地图</a>。

# Draft: fair: technical words
## What the columns mean

dictionary-title = 各栏目的含义
dictionary-lede = 逐栏说明<a downloads>下载</a>中的表格和 JSON Lines。<a json>同样内容的 JSON</a>
dictionary-sheets = 表格
column-id = 记录：32 位十六进制数字，永不改变。在读入的表格中：该表格自己的编号。
column-number = 公开号码，首次公布时给出，不会再给别人。只在网站的下载文件中出现。
column-address = 此人的页面。只在网站的下载文件中出现。
column-name = 最先记录的姓名。语言已知的其他姓名在 <code>name_XX</code> 中（<code>name_zh</code>、<code>name_ug</code>）。
column-other-names = 语言不明的姓名。
column-sex = 男、女，或来源的原话。
column-born = 出生日期：<code>1977</code>、<code>1977-03</code>、<code>1977-03-15</code>；<code>~</code> 表示大约，<code>/</code> 位于两个日期之间。
column-age = 说话当时的年龄，或年龄范围。
column-died = 死亡日期，如有来源说明。
column-died-told = 前一列中每次死亡是如何说的：官方所说、转述、推断、被推翻、有人否认、有争议，或只是明言。由导出生成，不再读入。
column-ethnicity = 词表中的用语，或来源的原话。
column-profession = 词表中的用语，或来源的原话。
column-residence = 此人曾居住的地方。
column-birthplace = 此人的出生地。
column-id-number = 身份证件号码；不详或不对公众显示的部分以 <code>?</code> 表示。
column-status = 据称此人所在，用名单的原话。
column-headline = 此人页面首先所说的：每一种说法、把握如何、彼此是否矛盾。由导出生成，不再读入。
column-detained = 逮捕和羁押的日期，没有日期的以 <code>?</code> 表示。
column-released = 释放的日期，没有日期的以 <code>no date</code> 表示；<code>?</code> 不表示获释。
column-released-told = 前一列中每次释放是如何说的，用同样的词。
column-sentence = 刑期。
column-sentence-told = 前一列中每个刑期是如何说的，用同样的词；有人说被更改或撤销时也写明。
column-place = 羁押地点，按日期排列。
column-reason = 羁押者给出的理由，或他人推测的理由。
column-relatives = 亲属：先是亲属关系，后是姓名或记录。
column-photo = 来源对照片的称呼；照片在此人的页面上。
column-source = 名单所引用的来源。
column-source-url = 名单所引用的网址。
column-text = 名单的文字说明。
column-second-hand = 该行中哪些内容不是讲述者本人明言，而是转述或推断：<code>status=relayed</code>、<code>act/died=inferred</code>；多项之间用 <code>|</code> 隔开。
column-disclosure = 谁可以看到这一行：公开、团队或封存。公开网站的下载文件只含公开的行。
column-left-out = 记录了此人、但表中没有对应列的内容及其数量。JSON Lines 中有。只在网站的下载文件中出现。
dictionary-cells = 一个单元格中有多个值时，以 <code>|</code> 分隔。其他栏目包含更多属性，以及名单自设标题下的内容。表格软件会当作公式的值，前面加有撇号。被否认的内容不在表格中：它在 JSON Lines 中，并注明由谁否认。
dictionary-properties = 记述的属性
dictionary-properties-where = 用于 JSON Lines 和给程序的回答。
dictionary-property = 属性
dictionary-means = 含义
dictionary-values = 取值
dictionary-many = 可有多个同时成立
dictionary-terms-of = 词表 <code>{ $vocabulary }</code> 中的用语
value-text = 文字
value-name = 姓名
value-date = 模糊日期
value-age = 年龄
value-place = 地点
value-term = 用语
value-identity-number = 身份证件号码
value-relative = 亲属
value-act = 行为
value-testimony = 证词
value-intervention = 交涉
value-file = 文件
value-institution = 设施或机构
value-office = 职务
dictionary-dates = 日期是模糊的民用日期（EDTF 第 1 级，ISO 8601-2）：<code>2018</code>、<code>2018-02</code>、<code>2018-02~</code>、<code>2017-04/2017-06</code>、<code>../2018-05</code>。任何日期都不因时区而移动。
dictionary-held = 记述的依据方式：{ $held }。见<a about>关于与方法</a>。
dictionary-all = 所有词表在 <code>/api/v1/terms</code>，所有地点在 <code>/api/v1/places</code>。

# Draft: poor: words of programming
## For programs

api-lede = 这些页面所说的一切，都可以由程序以 JSON 读取，不需要密钥，也没有数量限制。
api-ask = 可以查询什么
api-description = 接口说明（OpenAPI 3.1）
api-index = 可查询的内容，以及已记录的数量。
api-openapi = 本说明。
api-persons = 搜索：人物及匹配理由、匹配总数，以及他们各项特征的数量。
api-person = 一个人：每一条记述及其来源、由此得出的状况，以及说法不一之处。
api-sources = 所有来源，以及各自提到多少人。
api-source = 一个来源，以及它提到的人。
api-facilities = 设施：营地、监狱和其他关押场所，以及各提到多少人。
api-facility = 一处设施：每一条记述及其来源。
api-organisations = 机构：各级当局，以及发言或被询问的一方，各提到多少人。
api-organisation = 一个机构：每一条记述及其来源，包括其官员。
api-terms = 记述和筛选条件所用的词表，附定义和名称。
api-places = 记述和筛选条件所用的地点及其名称。
api-edition = 当前提供的版本、其密钥和文件，以及迄今所有版本。
api-changes = 最近有变更的人；在版本中，则为最后公布的人。
api-how = 如何回答
api-searches = <b>搜索</b>接受搜索页所接受的内容：<code>q</code> 下的一行文字，以及筛选条件 <code>{ $filters }</code>。例如 <code>{ $example }</code>。每个人都附有被找到的理由，<code>total</code> 是所有匹配者的总数。
api-long = <b>长列表</b>在 <code>next</code> 给出的地址继续，直到其为 <code>null</code>。如果其间登记有变更，下一页会被拒绝：否则可能漏掉某人。
api-problems = <b>无法回答的</b>，以问题说明（<code>application/problem+json</code>）给出，并说明可接受什么。未知的参数会被拒绝，绝不忽略。
api-again = <b>再次查询</b>：每个回答都有 <code>ETag</code>。将其作为 <code>If-None-Match</code> 送回，只要没有变更，回答就是 <code>304</code>。其他网站的页面可以读取公开网站的回答。
api-versions = <b>版本</b>：<code>/api/v1</code> 下的内容可能增加，但其中任何内容都不会改变含义或消失。
api-all = 一次取得全部
api-all-1 = 需要所有人的，请使用<a downloads>下载</a>，不必再查询本网站。任何大小的结果都可以作为文件取得，只需更换搜索地址的结尾：<code>/search.csv</code>、<code>/search.xlsx</code>、<code>/search.jsonl</code>；作为订阅：<code>/search.atom</code>。
api-one = 一个人
api-one-1 = 在人物页面的地址下：<code>/p/102/card.svg</code>，可在其他页面显示的图片；<code>/p/102/person.jsonld</code>，关联数据（schema.org）；<code>/p/102/feed.atom</code>，订阅；<code>/p/102/receipt.json</code>，记录及其证明（如果网站由版本提供）。
api-care = 请谨慎使用
api-care-1 = 这里的内容是来源的记述，每一条都注明提出者。要求撤下的人会从下一个版本中消失：请使用最新版本，不要继续展示旧副本。

# Draft: fair: plain words, terms of the glossary
## Editions

editions-lede = 一切公开内容都以编号版本发布，此后绝不更改。以下是每个版本新增、变更和撤下的内容。
editions-counted = 按人计数。
editions-none = <b>本网站并非由版本提供。</b>它显示登记本身，没有编号的状态。
editions-added-why = 登记此前未公布过的人：新近记录的，或此前保留、直到讲述者同意或到他们指定的日期才公布的。
editions-changed-why = 某个来源提供了更多内容，名单有新的发布，编辑对不一致的说法作出判断或撰写了摘要，或部分说法被收回。
editions-withdrawn-why = 本人、家人或作证者提出要求；内容使某人处于危险；法院下令；或发现两条记录属于同一个人，现归于一个号码之下。具体个案属于哪一种，此处不予说明：仅此就可能造成伤害。被撤下者的号码不会给别人。
editions-roots = 校验值
editions-root-meaning = 由所有记录计算出的一个数。
edition-number = 第{ $number }版

# Draft: fair: plain words, terms of the glossary
## What the next edition would make public, for the team

preview-title = 下一个版本
preview-lede = 如果现在制作版本，与上一版本相比会公开什么。查看本页不会公布任何内容。
preview-under-way = <b>正在准备预览。</b>每条记录都要读取和检查，一百万人需要一两分钟。本页会自动刷新；如果没有，请<a again>刷新</a>。
preview-failed = <b>预览失败：</b>{ $why }。<a anew>重试</a>
preview-old = 预览之后又有新的记录。<a anew>重新准备</a>
preview-as-they-are = 不变
preview-newly-public = 新公开
preview-claims = { $count } 条记述
preview-leaks = 泄露检查
preview-leaks-counts = { $block } 处阻止发布，{ $look } 处待查看，{ $answered } 处已答复。
preview-leaks-none = 没有未处理的警告。
preview-leaks-what = 将要公开的文字中，似乎提到受保护者的地方。阻止发布的，须先答复才能公布：<code>guwah publish REGISTER EDITION --resolve FILE</code>。
preview-weight = 严重程度
preview-found = 发现
preview-in = 位于
preview-of = 涉及
preview-answered-by = 答复用编号
preview-blocks = 阻止
preview-look = 查看
leak-telephone = 电话
leak-identity-number = 身份证件号码
leak-passport = 护照
leak-email = 电子邮件地址
leak-address = 地址
leak-name = 姓名
leak-erased = 提到已被删除的人
leak-masked-number = 在别处被遮盖的号码
preview-this-person = 此人
preview-this-source = 此来源
preview-pages-of-hits = 发现之处的分页
preview-pages-of-persons = 人物分页
preview-persons-what = 所有新增、变更或撤下的人，以及将新公开的内容。
preview-nobody = 没有变动。
preview-what = 变动
preview-person = 人物
preview-none-yet = 尚无
preview-no-longer-public = 不再公开

# Draft: fair: plain words, terms of the glossary
## Lines of history

history-a-source = 某个来源
history-editor = 编辑
history-claims = { $source }的 { $count } 条记述
history-claims-release = { $source }{ $release }发布的 { $count } 条记述
history-claims-ended = { $claims }；{ $count } 条不再提出
history-ended = { $source }{ $release }的发布不再提出 { $count } 条
history-listed-again = { $source }{ $release }的发布再次列出
history-no-longer-listed = { $source }{ $release }的发布不再列出
history-disclosed = 一条记述改为：{ $level }
history-claim-public-as = 重新决定了一条记述公开到什么程度
history-person-public-as = 重新决定了此人的信息公开到什么程度
history-embargo = 一条记述在{ $day }之前不公开
history-embargo-over = 取消了一项公开期限
history-claim-withdrawn = 撤回了一条记述
history-claim-corrected = 更正了一条记述：另一条取而代之
history-claim-restored = 一条已撤回的记述重新有效
history-judged = 一项判断
history-judgement-undone = 撤销了一项判断
history-summary = 摘要
history-summary-confirmed = 摘要已确认
history-description = 描述
history-withheld = 不再对公众显示
history-shown-again = 重新对公众显示
history-known-to = { $source }有此人
history-published = 首次公布
history-changed = 有变动：{ $what }
history-newly-told = 新说明：{ $what }
history-no-longer-said = 名单不再载明：{ $what }
history-told-no-more = 不再载有：{ $what }
history-told-otherwise = 其他内容有变动

# Draft: fair: plain words, terms of the glossary
## Feeds

feed-of-search = 以订阅方式获取此搜索
feed-of-source = 以订阅方式获取此来源提到的人

# Draft: fair: plain words, terms of the glossary
## An act, an intervention

act-count = { $count } 种说法
act-accounts = 关于此事的所有说法
act-accounts-lede = 按记录先后并列。次序不代表采信。
act-field-when = 时间
act-field-until = 至
act-field-where = 地点
act-field-by = 何人所为
act-field-sentence = 刑罚
act-field-rights = 剥夺政治权利
act-field-to = 结果
act-field-reason = 所说的原因
act-field-words = 原话
act-missing = <b>没有人说明</b>{ $what }。
act-no-when = 发生在何时
act-no-where = 发生在何地
act-no-by = 是谁所为
act-drawn = 所说的时间
act-against = 与之相反的说法
act-against-lede = 与上述某一说法不可能同时属实的其他说法。
intervention-unasked = 没有交涉记录的答复
intervention-of-many = 涉及许多人，未点此人之名。
intervention-what = 内容
intervention-by = 何人
intervention-to = 致
intervention-on = 时间
intervention-words = 内容
intervention-from = 答复者
intervention-silent = 沉默者
intervention-silence = 沉默也作为答复记录。
intervention-told = 由谁讲述

# Draft: fair: plain words, terms of the glossary
## Facilities and organisations

nav-facilities = 设施
nav-organisations = 组织
facet-facility = 设施
facet-party = 组织
refused-no-institution = 此网址不显示任何设施或组织
refused-no-institution-why = 它可能从未被记录，也可能不公开。两种情况下本页看起来都一样。
act-field-facility = 设施
act-speaker = 发言的组织
institution-unnamed = 没有名称
institution-no-name = 没有来源给出名称。标题是来源关于它的说法。
institution-told = 来源关于它的说法
institution-officials = 任职者
institution-officials-lede = 据说在那里任职的人。任职是一种角色，不为其本人设页。
institution-says = 总体上说了什么
institution-nobody = <b>没有公开的记录。</b>这不等于没有人被关押或被提及。
institutions-none = 还没有公开的记录。
institution-is =
    { $is ->
        [facility] 设施
       *[other] 组织
    }
institution-persons-note =
    { $is ->
        [facility] 据说曾被关押在此、或在此遭遇某事的人。这不是被关押者的人数。谁被记录，取决于谁有亲属在国外、谁的文件外泄。
       *[other] 关于他们的说法中，以完全相同的名称提到该组织曾有所行动、询问、被询问、答复或代表国家发言的人。名称相似不会把任何人列在这里。
    }
institutions-lede =
    { $is ->
        [facility] 来源所说的关押或劳动场所。各页上的每一条记述都注明出自何人。本列表既不完整，也不是统计。
       *[other] 在此处记录中有所行动、询问、答复或发言者。各页上的每一条记述都注明出自何人。
    }
institution-persons =
    { $is ->
        [facility]
            { $count ->
                [0] 这里还没有人的记录
               *[other] 据说有 { $count } 人曾在此
            }
       *[other]
            { $count ->
                [0] 还没有在任何说法中被提及
               *[other] 在关于 { $count } 人的说法中被提及
            }
    }
institutions-count =
    { $is ->
        [facility] { $count } 处设施
       *[other] { $count } 个组织
    }
