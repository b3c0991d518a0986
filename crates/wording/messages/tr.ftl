# Türkçe iletiler. Drafted by machine; no native reader has checked it yet.
#
# The line "Draft" above a heading says how sure the draft of its group is (good, fair, poor): whoever reads and corrects a
# group writes "read" and a date there. What is missing here is said in English. The terms are in docs/glossary.md. Tarihler: $on yalın, $on-from
# "…den", $on-to "…e", $on-in "…de" biçimindedir.

number = { $count }
quoted = “{ $words }”
list-and = { $first } ve { $last }
list-or = { $first } veya { $last }

# Draft: fair: plain words, terms of the glossary
## On every page

site-name = Guwah
site-name-beside = گۇۋاھ
site-name-beside-lang = ug
site-name-beside-dir = rtl
skip-to-content = İçeriğe geç
menu = Menü
languages = Diller
this-page-in-your-language = Bu sayfanın Türkçesi
site-nav = Site
site-nav-again = Site, yeniden
nav-persons = Kişiler
nav-sources = Kaynaklar
nav-about = Hakkında ve yöntem
search-label = Ad, yer veya numara, herhangi bir yazımla ya da alfabeyle
search-placeholder = Ad, herhangi bir yazımla
search-button = Ara
workspace = Çalışma alanı
workspace-note = ekibin görebildiklerini gösterir. Burada gösterilmek hiçbir şeyi herkese açmaz.
invented-note = Bu kütükte, denenebilsin diye uydurulmuş kişiler var. Sayılar onları da içerir.
invented = Uydurma
invented-in-part = Kısmen uydurma
foot-edition = Sürüm { $number }, { $day }, sağlama <code>{ $root }…</code>. <a verify>Bu nasıl doğrulanır</a> · <a editions>Tüm sürümler</a>
foot-also-at = Diğer adresler:
foot-contact = Düzeltmeler ve iletişim: { $contact }
foot-no-cookie = Bu site çerez bırakmaz, betik çalıştırmaz ve başka sitelerden hiçbir şey yüklemez.

# Draft: fair: plain words, terms of the glossary
## Words that stand on many pages

contested = Tartışmalı
not-contested = Tartışmasız
refuted = Çürütüldü
detained = Gözaltı
or = veya
more = { $count } tane daha
remove = kaldır
show = Göster
before = Önceki
next = Sonraki
address = Adres
not-known = bilinmiyor
tier = düzey { $tier }
not-judged = değerlendirilmedi
as-written = yazıldığı gibi
as-it-is-now = Güncel sayfayı gör
all-persons = Bütün kişiler
first-page = Ana sayfa
page = Sayfa { $page }
page-of = Sayfa { $page } / { $of }
order-by-date = Kaydedilen ilk tarihe göre; tarihsizler sonda.
no-news = Bir yıldan uzun süredir haber yok
no-date-recorded = Tarih kaydedilmedi
no-date-to-draw = Gösterilecek tarih yok
not-dated = Tarihsiz
without-a-date = Tarihsiz
unnamed = Adı kaydedilmedi
testifies = Tanıklık eden: { $name }
through = { $whom } aracılığıyla
mark = { $act }: { $on }
mark-held = { $held }: { $act }, { $on }
say-sentence = { $said }, { $sentence }
place-in = { $place }, { $within }
marks = { $first }, { $last }
office-held = { $holder }, { $post }
office-term = { $from }, { $until }
moment-at = { $day }, { $time }
relative-named = { $relation }: { $name }
count-persons = { $count } kişi
count-sources = { $count } kaynak
count-years = { $count } yıl
count-months = { $count } ay
count-days = { $count } gün
count-bytes = { $count } bayt

# Draft: good: terms of the glossary
## How a claim is held

held-witnessed = tanık olundu
held-stated = belirtildi
held-relayed = aktarıldı
held-rumoured = söylenti
held-inferred = çıkarım
held-feared = endişe
held-denied = reddedildi
held-witnessed-meaning = Kendisi gördü, duydu veya yaşadı.
held-stated-meaning = Nereden bildiğini söylemeden, bilinen bir şey olarak söylüyor.
held-relayed-meaning = Adı verilen veya tarif edilen birinden öğrendi.
held-rumoured-meaning = Ağızdan ağıza dolaşıyor; kimin söylediğini kimse bilmiyor.
held-inferred-meaning = Başka bir şeyden çıkarıldı.
held-feared-meaning = Bundan korkuyor, ama bunu söyleyen bir haber yok.
held-denied-meaning = Öyle olmadığını söylüyor.
contested-meaning = İki anlatım aynı anda doğru olamaz: aramada, listelerde ve sayımlarda kayıtlı herhangi bir şey için; kişi sayfasının başında kişinin nerede olduğu için.

# Draft: good: held by a table of cases
## Dates: $case is plain, from (after "since"), to (after "until") or in

date-day =
    { $case ->
        [from] { $day } { $month } { $year } gününden
        [to] { $day } { $month } { $year } gününe
        [in] { $day } { $month } { $year } gününde
       *[plain] { $day } { $month } { $year }
    }
date-month =
    { $case ->
        [from] { $month } { $year } ayından
        [to] { $month } { $year } ayına
        [in] { $month } { $year } ayında
       *[plain] { $month } { $year }
    }
date-season =
    { $case ->
        [from] { $year } { $month } mevsiminden
        [to] { $year } { $month } mevsimine
        [in] { $year } { $month } mevsiminde
       *[plain] { $year } { $month }
    }
date-year =
    { $case ->
        [from] { $year } yılından
        [to] { $year } yılına
        [in] { $year } yılında
       *[plain] { $year }
    }
date-decade = { $decade }’lar
date-about =
    { $case ->
        [from] { $date-plain } dolayından
        [to] { $date-plain } dolayına
        [in] { $date-plain } dolayında
       *[plain] { $date-plain } dolayı
    }
date-perhaps = belki { $date }
date-perhaps-about =
    { $case ->
        [from] belki { $date-plain } dolayından
        [to] belki { $date-plain } dolayına
        [in] belki { $date-plain } dolayında
       *[plain] belki { $date-plain } dolayı
    }
date-by = { $date-to } kadar
date-or-earlier = { $date } veya öncesi
date-or-later = { $date } veya sonrası
date-range = { $from } – { $to }
date-range-of-months = { $from-month } – { $to-month } { $year }
date-range-of-days = { $from-day } { $from-month } – { $to-day } { $to-month } { $year }
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık
season-spring = ilkbahar
season-summer = yaz
season-autumn = sonbahar
season-winter = kış
ago-less-than-a-month = bir aydan kısa süre önce
ago-months = { $count } ay önce
ago-years =
    { $half ->
        [yes] { $count } buçuk yıldan uzun süre önce
       *[no] { $count } yıldan uzun süre önce
    }
since =
    { $when ->
        [before] { $edge-from } veya öncesinden beri
        [range] { $on } arasındaki bir günden beri
        [after] { $edge-from } veya sonrasından beri
       *[other] { $on-from } beri
    }
until =
    { $when ->
        [before] { $edge-to } veya öncesine kadar
        [range] { $on } arasındaki bir güne kadar
        [after] { $edge-to } veya sonrasına kadar
       *[other] { $on-to } kadar
    }
moment-end-of = { $on } gün sonu (UTC)
moment-entry = kayıt zincirinin { $position }. kaydı

# Draft: fair: plain words, terms of the glossary
## The first page

home-title = Götürülen insanların kütüğü
home-heading = Kim götürüldü, onlara ne yapıldı, bunu kim söylüyor
home-lede = Adı bildiğiniz gibi yazın: herhangi bir alfabeyle, herhangi bir yazımla. Emin olmanız gerekmez.
home-search-label = Ad, yer veya numara
home-example = Örneğin: <a example>{ $name }</a>.
home-also-by = <a search>Durum, yer, tarih veya listeye göre</a> ya da kimlik numarasının bir bölümüyle de aranabilir; bilinmeyen rakam yerine <code>?</code> yazın.
home-nobody = Henüz kimse yok
home-nobody-why = Henüz <b>herkese açık kayıt yok</b>.
home-drawn-from = <a sources>{ $sources }</a> temelinde. Burada belgelenenler var, götürülen herkes değil. Çoğu hiçbir yerde kaydedilmedi.
home-contested = <a contested>{ $count } kişiye</a> ilişkin anlatımlar birbiriyle çelişiyor.
home-unnamed-too = Adı bilinmeyenler de burada.
home-bars = Çubuk ne kadar genişse tarih o kadar belirsizdir. Ok, sonrasında haber kaydedilmediği anlamına gelir.
home-first-of = { $persons } arasından ilk { $shown } gösteriliyor.
home-all = Tümü: { $persons }
home-doors = Burada ne yapabilirsiniz
home-look = Birini aramak
home-look-how = Herhangi bir yazım veya alfabeyle ada göre; yer, tarih, liste veya numaraya göre arayın. Her sonuç neden bulunduğunu söyler.
home-sources = Kaynakları denetlemek
home-sources-how = Her beyanın kaynağı, orada kimin konuştuğu ve hangi temelde yayımlandığı belirtilir.
home-cite = Bir sayfayı o günkü hâliyle alıntılamak
home-cite-how = Her kişinin sayfasını herhangi bir günkü hâliyle görebilir, bağlantılayabilir ve alıntılayabilirsiniz.
home-claims = Bir beyan ne kadar kesin?
home-claims-how = Burada hiçbir şeye “gerçek” denmez. Her beyan bir kaynaktan alınır ve söyleyeniyle birlikte durur. İkisi çelişirse ikisi de kalır.
method-and-definitions = Yöntem ve tanımlar

# Draft: fair: plain words, terms of the glossary
## Results of a search

search-found-for = “{ $text }” için { $count } kişi
search-nearest = Söylenişi en yakın olanlar önce.
search-narrow = Sonuçları daralt
search-only = Süzgeçler:
search-not-used = <b>“{ $given }” kullanılmadı.</b> Şunu yazın: { $accepted }.
search-no-filter = <b>“{ $given }” bir süzgeç değil</b>; sözcük olarak arandı. Süzgeçler: { $filters }.
accepted-value = iki noktadan sonra bir değer
accepted-date = 2018, 2018-02 veya 2017-04..2017-09 gibi bir tarih
accepted-has = has:photo veya has:testimony
accepted-contested = contested:yes veya contested:no
accepted-at = at:residence:Emin, at:camp:Xinjiang veya at:held:Xinjiang
accepted-facility = bir tesisin kimliği: 32 onaltılık rakam
accepted-field = şunlardan biri: { $filters }
search-nobody = Sonuç yok
search-without-filters = Süzgeçler olmadan ara
search-try-one-name = İki ad yerine tek adı veya baba adını deneyin.
search-try-sound = Adı söylendiği gibi yazmayı deneyin; yazım önemli değil.
search-try-place = Bir yer veya yıl deneyin: <code>place:Tacheng</code>, <code>detained:2018</code>.
search-try-number = Kimlik numarasının bildiğiniz bölümünü yazın, kalanı için <code>?</code> kullanın.
search-tried = Şu yazımlar da denendi:
search-not-here = Burada olmayan biri de götürülmüş olabilir.
search-only-pages = Bu sonuçların yalnızca { $count } sayfası var
search-pages = Sonuç sayfaları
search-not-them = Aradığınız kişi bu değil mi?
search-try-more = Baba adını, bir yeri veya bir yılı deneyin.
facet-status = Son durum
facet-place = Yer
facet-detained = İlk gözaltı
facet-born = Doğum
facet-died = Ölüm
facet-released = Serbest bırakılma
facet-sentenced = Hüküm
facet-ethnicity = Etnik köken
facet-profession = Meslek
facet-sex = Cinsiyet
facet-list = Kaynak
facet-tier = En güçlü anlatım
facet-also = Ayrıca
has-testimony = Tanıklık var
has-photo = Fotoğrafı var
why-same = aynı: <mark>{ $asked }</mark>
why-same-in-another-script = aynı adın başka alfabedeki yazımı: <mark>{ $asked }</mark> ve <mark>{ $found }</mark>
why-alike-in-another-script = başka alfabede, söylenişi benziyor: <mark>{ $asked }</mark> ve <mark>{ $found }</mark>
why-alike = söylenişi benziyor: <mark>{ $asked }</mark> ve <mark>{ $found }</mark>
why-partly-alike = kısmen benziyor: <mark>{ $asked }</mark> ve <mark>{ $found }</mark>
why-in-the-name = { $why }, { $name } adında
why-missing = { $word }: bu adda yok
why-place = yer: <mark>{ $place }</mark>
why-place-in-source = yer: <mark>{ $place }</mark>; kaynak { $words } yazıyor
why-number = kimlik numarası: <mark>{ $number }</mark>
why-text = bir metinde:

# Draft: fair: plain words, terms of the glossary
## A person: the head

person-number = Kişi { $number }
person-row = { $list }, satır { $row }
person-record = Kayıt { $id }
name-not-recorded = Adı kaydedilmemiş bir kişi
person-invented = Kütüğü denemek için uyduruldu. Böyle biri yok.
person-invented-in-part = Bu sayfanın bazı kaynakları kütüğü denemek için uyduruldu. Söyledikleri olmadı.
this-person = bu kişi
head-unnamed = adı kaydedilmedi; kütüğün kendi sözleri
head-also = böyle de kaydedildi
head-machine = diğer alfabeler; arama için makine yazdı, bir kaynaktan değil
head-withheld = <b>Kamuya gösterilmiyor:</b> { $why }
head-summary-held = Kamuya gösterilmiyor: bu özetin dayandığı bir bölüm artık yayımlanmıyor. Bir editör onaylayınca yeniden gösterilir.
photo-of = Fotoğraf: { $name }; kaynağa göre: { $source }
photo-named = Fotoğraftan söz ediliyor; dosya yok
photo-none = Fotoğraf yok
picture-of-kind = { $kind } görüntü, { $width } × { $height } piksel
picture = Görüntü, { $width } × { $height } piksel
person-as-of = <b>Bu sayfa şu ana kadar kaydedilenleri gösterir: { $moment }.</b> O zamandan beri öğrenilenler burada yok. <a now>Güncel sayfayı gör</a>
on-this-page = Bu sayfada
worth = Bakmaya değer
worth-note = Bunu yalnızca ekip görür. Hiçbir şeyi değiştirmez: insanların anlattığı, anlattıkları gibi saklanır.

# Draft: fair: plain words, terms of the glossary
## A person: the last status

status = Bildirilen son durum
status-as-of = Bildirilen son durum, { $on }
no-news-since = <b>Bir yıldan uzun süredir haber yok:</b> son haber: { $on }
status-none = Durumuna ilişkin bildirim yok.
status-gone = Önceden: “{ $status }”; { $list } bunu { $on-to } kadar listeledi.
status-unconfirmed = Yetkililer: { $what }; yakınlarından kimse doğrulamıyor
status-changed = Yetkililer daha önce başka türlü söylemişti
status-discarded = Bir editör bu anlatımı çürütülmüş veya geri çekilmiş saydı; hesaba katılmıyor
status-term-ended = Ceza süresinin bittiği tarih: { $on }; serbest bırakıldığı bildirilmedi
status-term-ended-unconfirmed = Ceza süresinin bittiği tarih: { $on }; serbest bırakıldığını yakınlarından kimse doğrulamıyor
status-term-ended-alone = Ceza süresinin bittiği tarih: { $on }
status-held-past-term = Ceza süresinin bitmesi gereken tarih: { $on }; bundan sonra da tutulduğu söyleniyor
status-unread = { $words } (yazıldığı gibi)
status-disputed-by = Editör buna karşı şunu koyuyor: { $what }
status-against = Başka bir anlatım buna karşı duruyor: { $what }
status-refuted = Daha sonraki bir yaşam belirtisi çürütüyor: { $what }
status-lived-on = Yaşam belirtisi: { $what }
status-dropped = Artık söylenmiyor: { $what }
status-days-differ = Günü tartışmalı: { $days }
status-sentences-differ = Cezanın süresi tartışmalı: { $sentences }
status-contested = Tartışmalı: { $count } anlatım
say-feared-dead = Öldüğünden korkuluyor
say-rumoured-dead = Öldüğü söyleniyor
say-believed-dead = Öldüğü düşünülüyor
say-feared = Endişe: { $what }
say-rumoured = Söylenti: { $what }
say-inferred = Çıkarım: { $what }
say-denied = Reddediliyor: { $what }
say-denied-by-officials = Yetkililer yalanlıyor: { $what }
say-denied-by-others = Yetkililer dışındakiler yalanlıyor: { $what }
sentence-death = ölüm cezası
sentence-life = müebbet hapis
sentence-suspended = { $sentence }, ertelenmiş
sentence-suspended-for = { $sentence }, { $length } süreyle ertelenmiş
measure-exile = sürgün
measure-house-arrest = ev hapsi
measure-restricted-liberty = özgürlüğün kısıtlanması
measure-supervision = denetim
measure-probation = denetimli serbestlik
measure-community-service = kamu hizmeti
sentence-rights = { $sentence }, ayrıca siyasi haklardan yoksun bırakma: { $length }
sentence-rights-for-life = { $sentence }, ayrıca siyasi haklardan müebbeten yoksun bırakma
sentence-rights-alone = siyasi haklardan yoksun bırakma: { $length }
sentence-rights-alone-for-life = siyasi haklardan müebbeten yoksun bırakma
sentence-reduced = { $sentence } (önceki: { $former })
sentence-beside-words = { $sentence } ({ $words })
length-and-days = { $length } { $days }
length-range = { $from } – { $to }
length-years-months = { $years } { $months }
order-none-preferred =
    Bir karar verilmedi. { $voices ->
        [2] İki anlatımdan hiçbiri yeğlenmiyor
       *[other] Hiçbir anlatım yeğlenmiyor
    }
order-editor = Bir editör buradaki bir anlatım hakkında karar verdi; karar o anlatımın yanında duruyor.
order-judged = Bir editör ilk anlatımı yeğliyor. Diğeri kalıyor.
order-judged-why = Bir editör ilk anlatımı şu nedenle yeğliyor: { $why }. Diğeri kalıyor.
order-fear-behind = { $none }. Belirtilen; endişe edilenin, duyulanın ve reddedilenin önünde durur.
order-official-earlier = { $none }. Resmî açıklama daha erken olduğu için önde durur.
order-earlier = { $none }. Daha erken anlatım önde durur.
order-heavier = { $none }. Daha ağır anlatım önde durur.

# Draft: fair: plain words, terms of the glossary
## A person: what is known first

fact-last-word = Hakkındaki son haber
from = söyleyen: { $speaker }
from-contested = söyleyen: { $speaker }; tartışmalı
fact-taken-together = Aynı zamanda götürülenler
fact-of-the-family = aileden { $count } kişi
fact-last-reported =
    { $count ->
        [one] son bildirilen: { $custody }
       *[other] hepsi için son bildirilen: { $custody }
    }
fact-probable-reason = Olası neden
fact-reason-given = Söylenen neden
according-to = söyleyen: { $speaker }
fact-more = ve { $count } tane daha, bkz. Beyanlar

# Draft: poor: kinship differs by side and age
## A person: who speaks. $term is the key of a kinship or relation, for languages that decline it

relation =
    { $term ->
        [parent] annesi veya babası
        [father] babası
        [mother] annesi
        [child] çocuğu
        [son] oğlu
        [daughter] kızı
        [sibling] kardeşi
        [brother] erkek kardeşi
        [elder_brother] ağabeyi
        [younger_brother] küçük erkek kardeşi
        [sister] kız kardeşi
        [elder_sister] ablası
        [younger_sister] küçük kız kardeşi
        [spouse] eşi
        [husband] kocası
        [wife] karısı
        [former_spouse] eski eşi
        [fiance] nişanlısı
        [grandparent] büyükannesi veya büyükbabası
        [grandfather] büyükbabası
        [grandmother] büyükannesi
        [grandchild] torunu
        [uncle_or_aunt] amcası, dayısı, halası veya teyzesi
        [uncle] amcası veya dayısı
        [aunt] halası veya teyzesi
        [nephew_or_niece] yeğeni
        [nephew] erkek yeğeni
        [niece] kız yeğeni
        [cousin] kuzeni
        [parent_in_law] kayınpederi veya kayınvalidesi
        [father_in_law] kayınpederi
        [mother_in_law] kayınvalidesi
        [child_in_law] damadı veya gelini
        [son_in_law] damadı
        [daughter_in_law] gelini
        [brother_in_law] kayınbiraderi
        [step_parent] üvey ebeveyni
        [step_child] üvey çocuğu
        [relative] akrabası
       *[other] { $relation }
    }
relation-of = { relation }
speaker-unnamed = { $number }. tanık
relation-self = kendisi
relation-own-account = kendi anlatımı
testimony = Tanıklık
testimony-lede = Onun için kim, nereden konuşuyor
testimony-how = <b>Bu nasıl biliniyor:</b> { $how }
testimony-summary = Kütüğün özeti.
testimony-as-told = Konuşanın sözleriyle:
testimony-not-copied = Tam sözler için kaynağa bakın.
testimony-translation = Çeviri:

# Draft: fair: plain words, terms of the glossary
## A person: claims

claims = Beyanlar
claims-lede = Her anlatım ve onu kimin verdiği. Bir beyanın üstündeki çizgi dayanağını gösterir.
claims-all = Bütün beyanlar ({ $count }):
claims-key = İşaretler
claims-refuted =
    { $held ->
        [rumoured] Çürütüldü: söylenti, onu çürütenin yanında burada kalıyor
        [feared] Çürütüldü: korkulan, onu çürütenin yanında burada kalıyor
        [relayed] Çürütüldü: aktarılan, onu çürütenin yanında burada kalıyor
        [inferred] Çürütüldü: çıkarım, onu çürütenin yanında burada kalıyor
       *[other] Çürütüldü: söylenen, onu çürütenin yanında burada kalıyor
    }
claims-earlier = Önceki, artık öne sürülmeyen beyanlar
claims-earlier-count = Önceki, artık öne sürülmeyen beyanlar: { $count }
claims-missing = Şunlara ilişkin <b>hiçbir şey kaydedilmedi</b>: { $what }.
claims-now = Şimdi { $count } beyan.
claim-withdrawn = geri çekildi: { $why }
claim-corrected = düzeltildi, yerine başka bir beyan geçti: { $why }
fold-more-claims = { $of }: { $count } beyan daha
fold-more = { $of }: { $count } tane daha
group-fate = Nerede ve başına ne geldi
group-reason = Neden götürüldü
group-who = Kim olduğu
group-health = Sağlık
group-treatment = Nasıl muamele gördü
group-account = Anlatıldığı gibi
group-evidence = Anılan kanıtlar
group-other = Listelerin kendi sözleriyle
missing-name = adı
missing-born = doğum tarihi
missing-birthplace = doğum yeri
missing-profession = mesleği
missing-place = nerede tutulduğu
missing-trial = yargılama
missing-health = sağlığı
missing-treatment = gördüğü muamele
age-range = { $from }–{ $to }
age-or-more = { $from } veya üstü
age-under = { $under } yaşından küçük
age-in = { $years } ({ $on-in })
born-of-age = yaklaşık { $years } doğumlu, yaştan hesaplandı
number-division = ilk altı rakam: ilk kayıt yeri { $place }
number-birth-year = sonraki dört: doğum yılı { $year }
number-birth-day = doğum tarihi: { $on }
number-check-fails = denetim karakteri tutmuyor
number-masked = kalanı gösterilmiyor
relative-not-named = adı verilmemiş
act-detail = { $words }
act-for = nedeni: { $words }
act-and-for = ve { $words }
act-in = yeri: { $words }
act-by = kimin tarafından: { $words }
act-denied = reddedilen: { $act }
reason-for = şunun için söylenen neden: { $act }
place-within = { $place } içinde
also-written = şöyle de yazılır:

# Draft: fair: plain words, terms of the glossary
## A person: chronology, family

chronology = Zaman çizelgesi
chronology-key = Çubuk ne kadar genişse tarih o kadar belirsizdir. Boş: yaklaşık. Kesik: aktarılan veya çıkarım. Noktalı: söylenti veya endişe.
no-word = Ondan haber yok
no-later-word = Hakkında daha sonraki bir haber kaydedilmedi
family = Aile
family-lede = Ailesi olarak kimlerin anıldığı ve onlar hakkında ne kaydedildiği.
family-drawn = Aile çizimi; aşağıdaki liste aynı şeyi söyler
family-unlinked = Çizgisiz: akrabalıkları belirtilmemiş.
frame-solid = Düz çerçeve: alıkonma, kısıtlama veya serbest bırakma bildirildi.
frame-dotted = Noktalı çerçeve: yalnızca endişe veya söylenti.
frame-half = Yarısı düz, yarısı noktalı: anlatımlar birbiriyle çelişiyor.
frame-bare = İnce çerçeve: alıkonmaya ilişkin bildirim yok.

# Draft: fair: plain words, terms of the glossary
## A person: asked and answered

asked = Başvurular ve yanıtlar
asked-lede = Başkalarının onun için ne yaptığı ve ne yanıt geldiği. Sessizlik yanıt olarak kaydedilir.
asked-done = Ne yapıldı
asked-back = Ne yanıt geldi
asked-no-enquiry = Kaydedilmiş başvuru yok
asked-no-answer = Kaydedilmiş bir yanıt yok
asked-kind = { $words }
asked-by = kimden: { $words }
asked-to = kime: { $words }
asked-on = { $on }
asked-unknown = alıcı ve tarih kaydedilmedi
asked-not-by-name = adı anılmadan
answered-from = kimden: { $words }
no-reply = Yanıt yok

# Draft: fair: plain words, terms of the glossary
## A person: sources, history, how to cite

person-sources-lede = Her beyanın nereden geldiği.
gives-account-of = Şunların beyanlarının kaynağı:
gives-not-assessed = güvenilirliği henüz değerlendirilmedi
list-row = Satır { $row }
listed = listede: { $spans }
listed-until = { $on-to } kadar listedeydi
no-longer-listed = listede: { $spans }; artık listede değil
span = { $from } – { $to }
span-since = { $on-from } beri
span-again = { $before }, yeniden { $next }
history = Değişiklik geçmişi
history-lede = Kimin neyi değiştirdiği. Her satır sayfanın o zamanki hâline götürür.
history-older = { $count } eski kayıt
history-as-of = Sayfanın bir günün sonundaki hâli
cite = Alıntıla
cite-lede = Bu sayfa, olduğu gibi.
cite-person = kişi { $number }
cite-record = kayıt { $id }
cite-as-of = Guwah, “{ $name }”, { $record }, şu anda kaydedilmiş hâliyle: { $moment }.
cite-edition = Guwah, “{ $name }”, { $record }, sürüm { $number }, { $day }.
cite-day = Guwah, “{ $name }”, { $record }, { $day }.
cite-as-today = Bugünkü hâliyle
receipt = Bu kaydın kanıtı
receipt-download = Kanıtı indir
receipt-what = Bu kaydı ve sürümde olduğunun kanıtını içerir.
receipt-check = Nasıl doğrulanır

# Draft: fair: plain words, terms of the glossary
## Sources

sources-lede = Bu kütükte kimin veya neyin konuştuğu.
sources-none = <b>Herkese açık kaynak yok.</b>
source-what = Nedir
source-kind = Türü
source-list = Liste
source-not-linked = Bağlantı yok: o siteyi işletenler ziyaretinizi görürdü.
source-note = Not
source-consent = Rıza
source-no-consent = Kaydedilmedi. Hiçbir bölümü yayımlanmaz.
source-consent-to = Verilen rıza: { $purposes }.
source-told = Konuşana, yayımlanan kopyaların geri alınamayacağı söylendi.
source-ground = Yayım dayanağı
source-statements = Genel olarak ne diyor
source-statements-note = Tek bir kişiye ilişkin değil. Kütüğün sözleriyle.
source-persons = Söz ettiği kişiler
source-nobody = <b>Herkese açık kayıt yok.</b>
source-pages = Kişi sayfaları

# Draft: poor: words of statistics
## Two records side by side, for the team

two-heading = Neden bu ikisi
two-not-judged = Tek kişi olup olmadıklarına henüz kimse karar vermedi.
two-judged-same = Tek kişi olduklarına karar verildi.
two-judged-not-the-same = İki ayrı kişi olduklarına karar verildi.
two-judged-undecided = Belirsiz olduğuna karar verildi.
two-names = Adları
two-names-how = Söylenişi en çok benzeyen ikisi, sözcük sözcük. 1 aynı ses, 0 hiç benzemiyor.
two-one = Biri
two-other = Diğeri
two-alike = Benzerlik
two-more-names = Birinin çok sayıdaki adından ilk kırkı karşılaştırıldı.
two-said = İkisi hakkında söylenenler
two-said-how = Uyuşan, ayrılan veya yalnızca birinde bulunan sözler.
two-about = Konu
two-agree = Uyuşuyorlar mı
two-only-one-says = yalnızca biri söylüyor
two-the-same = aynı
two-differ = farklı
two-undecided = { "" }
two-weights = Her biri ne söylüyor
two-weights-how = Her bilgi, ikisinin tek kişi olmasını ne kadar daha olası ya da daha az olası kılıyor. Bu kütükte sık geçen şey az şey söyler. Bu ağırlıklar önceden belirlenmiştir; guwah duplicates onları bütün kütükten öğrenir.
two-weight = Ağırlık
two-says-nothing = bir şey söylemiyor
two-likelier = { $times } kat daha olası
two-less-likely = { $times } kat daha az olası
two-together = Birlikte: böyle 100 çiftten yaklaşık { $count } tanesi tek kişi olurdu.
two-together-most = Birlikte: böyle 100 çiftin 99’undan fazlası tek kişi olurdu.
two-together-few = Birlikte: böyle 100 çiftin 1’inden azı tek kişi olurdu.
two-before = Karşılaştırmadan önce: herhangi iki kayıt
two-capped = Doğum tarihleri veya yaşlar birbiriyle çelişiyor
two-capped-how = adlar ne derse desin, ikide birin altında kalır

# Draft: fair: plain words, terms of the glossary
## What cannot be shown

refused-no-page = Burada sayfa yok
refused-no-page-why = Adres eksik kopyalanmış olabilir. Bunun yerine bir ad arayın.
refused-no-person = Bu adreste kimse gösterilmiyor
refused-no-person-why = Bu kişi hiç kaydedilmemiş veya herkese açık olmayabilir. Bu sayfa iki durumda da aynı görünür.
refused-not-a-record-why = Adreste bir kayıt belirtilmiyor. Kimliğini (32 onaltılık rakam), herkese açık numarasını veya liste:kimlik kullanın.
refused-withdrawn = Artık yayımlanmıyor
refused-withdrawn-why = Bu numarayla biri yayımlanmıştı, artık yayımlanmıyor. Numara başka kimseye verilmez. Lütfen eski kopyaları dağıtmayın.
refused-elsewhere = Bu sayfanın adresi başka
refused-elsewhere-why = Bir adım ötede.
refused-go-there = Oraya git
refused-no-source = Bu adreste kaynak gösterilmiyor
refused-no-source-why = Bu kaynak hiç kaydedilmemiş veya herkese açık olmayabilir. Bu sayfa iki durumda da aynı görünür.
refused-not-then = O zaman burada hiçbir şey kaydedilmemişti
refused-not-then-why = Bu kişi şu anda kaydedilmemişti veya herkese açık değildi: { $moment }.
refused-unusable = Bu kullanılamaz
refused-too-long = Adres çok uzun
refused-too-long-why = Adres çok uzun. Soru işaretinden sonraki bölümü en çok 8.000 bayt olabilir.
refused-only-reading = Bu sayfa yalnızca okunabilir
refused-only-reading-why = Bu adrese hiçbir şey gönderilemez.
refused-failed = Kütük şu anda okunamıyor
refused-failed-why = Bu sizin değil, bizim hatamız. Hiçbir şey kaybolmadı. Bir dakika sonra yeniden deneyin.
refused-bad-address = Adresin soru işaretinden sonraki bölümü okunamıyor.
refused-bad-page = Böyle bir sonuç sayfası yok. 1’den başlayan bir tam sayı kullanın.
refused-line-too-long = Arama satırı 1.000 karakterden uzun. Bir ad, bir yer, bir numara veya bir metinden birkaç sözcük kullanın.
refused-too-many-filters = Aynı anda 40’tan çok süzgeç kullanılamaz. Bazılarını kaldırın.
refused-not-a-moment = Bu bir gün veya zaman değil. Bir gün (2026-11-22) veya bir an (2026-11-22T10:00:00Z) kullanın.
refused-one-moment = Bu site tek bir sürümü gösterir: her şey tek bir günkü hâliyle. as_of yazmayın. Önceki sürümler, sürümler sayfasındadır.
refused-two-needed = İki kayıt gerekli: ?a=…&b=…

# Draft: fair: plain words, terms of the glossary
## About and method

about-heading = Bu kütük hakkında
about-lede = Guwah ({ $name }, Uygurca: tanık) insanlara yapılanlar hakkında söylenenleri saklar: kim oldukları, onlara ne yapıldığı, bunu kimin söylediği ve nasıl bilindiği.
about-claims = Burada hiçbir şeye “gerçek” denmez. Her şey bir <b>beyandır</b>: tek bir kaynaktan tek bir sav. Kimin öne sürdüğü, kimin aracılığıyla geldiği, ne zaman söylendiği ve söyleyenin nereden bildiği yanındadır. Birbiriyle çelişen beyanların ikisi de yan yana kalır.
about-as-written = Bir kaynağın kendi sözleri hiçbir terime uymuyorsa sözler saklanır ve “yazıldığı gibi” diye işaretlenir. Kimsenin sözü zorla bir terime sığdırılmaz.
about-contested-heading = Tartışmalı, çürütülmüş
about-contested = işareti hiçbir zaman elle konmaz. Beyanların kendisinden çıkar: bir kaynak diğerinin söylediğini reddeder; iki kaynak yalnızca biri doğru olabilecek değerler verir; devlet bir neden, aile başka bir neden söyler; biri kişinin öldüğünü, diğeri cezasını çektiğini söyler. Aramada, sonuç listelerinde ve sayımlarda kayıtlı herhangi bir şeydeki çelişki; kişi sayfasının başında ise kişinin nerede olduğuna ilişkin çelişki anlamına gelir.
about-refuted = Yalnızca söylenti, endişe veya başkasından duyma olan bir ölüm, daha sonraki bir telefon görüşmesi, serbest bırakma veya görüntü belirtilince <b>çürütülür</b>; birinin kendisinin söylediği ölüm ise, biri kişiyi sonradan sağ görmüşse veya aynı kişi böyle söylüyorsa çürütülür. Çürütülen, onu çürütenin yanında sayfada kalır.
about-status-heading = Son durum
about-status = Durum beyanlardan tek bir kuralla çıkarılır. Her konuşanın, kişinin nerede olduğuna ilişkin son bildirdiği sayılır. Başkasının daha geç bir zaman için belirttiği onun yerini alır; yeter ki ilk konuşan bunu reddetmesin, bundan kuşkulanmasın veya tersinden korkmasın: kız kardeşi 2017’de kampı bildirir, teyzesi 2019’da serbest bırakıldığını belirtirse durum, serbest bırakılmadır. Kalan anlatımlar eşit ağırlıktadır. Daha erken olan önde, endişe edilen belirtilenden sonra durur; bir editör karar verdiyse o geçerlidir. Sayfa hangisi olduğunu söyler.
about-no-news = <b>“Bir yıldan uzun süredir haber yok”</b> da en son haber alınan tarihten hesaplanır. Elle girilmez.
about-counts-heading = Sayıların anlamı
about-counts = Sayılar burada kimin kayıtlı olduğunu söyler. Kaç kişinin gözaltına alındığını, öldürüldüğünü veya kaybolduğunu söylemez. Kimin kaydedildiğini, kimin yurt dışında akrabası olduğu, kimin akrabasının konuşmaya cesaret ettiği ve kimin belgelerinin sızdığı belirler. İki kaydın tek kişi olduğuna henüz kimse karar vermediyse, bir kişi burada iki kez bulunabilir.
about-safety-heading = Güvenlik
about-safety = Herkese açık sitede yalnızca kaynağının yayımlanmasına izin verdiği şeyler vardır. Geri kalanı orada gizli değildir; orada yoktur. Kimlik numaralarının ilk altı rakamı ve doğum yılı gösterilir. Gösterilemeyenler ile hiç kaydedilmemiş olanlar aynı görünür.
about-quiet = Bu site çerez bırakmaz, betik çalıştırmaz, başka sitelerden hiçbir şey yüklemez ve izlediğiniz bağlantıları işaretlemez. Başka siteye bağlantı vermez: başka yerdeki bir adres düz metindir, böylece orada kimse ziyaretinizi görmez.
about-terms-heading = Kullanım ve iletişim
about-no-licence = Bu kütüğü tutanlar, hangi koşullarla kullanılabileceğini henüz belirtmedi. Beyanlar, onları öne sürenlerindir.
about-contact = Düzeltmeler ve diğer her şey için: { $contact }
about-no-contact = Bu kütüğü tutanlar burada henüz bir iletişim adresi vermedi.
about-definitions-heading = Tanımlar
about-definitions = Her terim ve burada ne anlama geldiği.

# Draft: poor: words of cryptography
## How to check this

verify-heading = Bu nasıl doğrulanır
verify-lede = Size bu sayfayı sunana güvenmeniz gerekmez. Burada yazanlar kütüğü tutanlarca imzalandı ve bunu kimseye sormadan kendiniz doğrulayabilirsiniz.
verify-promise-heading = Ne söz veriliyor
verify-promise = Herkese açık her şey <b>sürümler</b> hâlinde çıkar: numaralı, tarihli ve sonradan asla değiştirilmeyen kopyalar. Bir sürüm, yalnızca kütüğü tutanlarda bulunan bir anahtarla imzalanır. Bir ayna, bir sunucu sahibi veya yoldaki biri tek bir harfini değiştirirse imza artık tutmaz.
verify-promise-not = İmza, bir beyanın doğru olduğunu söylemez. Kütüğün, bu kaynakların bu sözlerini bu sürümde yayımladığını söyler.
verify-one-heading = Bir kişiyi doğrulamak
verify-one = Her kişinin sayfasının sonunda, alıntının yanında <b>bu kaydın kanıtı</b> vardır: küçük bir dosya. Kaydın kendisini, sürüme ait olduğunun kısa kanıtını ve imzayı içerir. Notlarınızla birlikte saklayın: bu site yok olsa da doğrulanabilir.
verify-one-how = Doğrulamak için, çevrimiçi olması gerekmeyen bir bilgisayarda Guwah programını açıp şunu yazın:
verify-one-answer = Kişinin numarasını, sürümü ve tarihini söyler ya da dosyanın değiştirildiğini söyler. Anahtarı başka yoldan edindiğinizle karşılaştırın: bir raporda basılı, telefonda okunmuş, başka bir aynadan. Sahteci yeni bir anahtar yapabilir, ama bu anahtarla imza atamaz.
verify-all-heading = Her şeyi doğrulamak
verify-all = Bütün sürümü kopyalayın ve her dosyasını doğrulayın:
verify-all-serve = Kopyanın kendisi bir sitedir: <code>guwah serve my-copy</code> burada gördüklerinizi kendi bilgisayarınızdan gösterir.
verify-since-heading = Hiçbir şeyin yeniden yazılmadığını doğrulamak
verify-since = Her sürüm kendinden öncekilerin hepsini sıralar. Daha eski bir sürümü veya yalnızca onun <code>signature</code> adlı küçük dosyasını sakladıysanız, bugünkü sürümün onun devamı olup olmadığını, arada geçmişin değiştirilip değiştirilmediğini görebilirsiniz:
verify-since-answer = Yeni diye sunulan eski bir sürüme <b>rollback</b>, başka bir geçmişe <b>fork</b> denir. İnsanlar kendileri veya aileleri isterse kütükten çıkabilir. O zaman numaraları “artık yayımlanmıyor” der, başka kimseye verilmez ve aşağıdaki tablo onları sayar.
verify-this-heading = Bu sürüm
verify-number = Numara
verify-root = Sağlama
verify-key = Anahtar
verify-root-meaning = Sağlama, bütün kayıtlardan hesaplanan tek bir sayıdır. Sağlaması aynı olan iki kopyada kayıtlar da aynıdır: bir aynanın gösterdiğiyle karşılaştırın.
verify-editions-heading = Bütün sürümler
verify-editions = Her birinde kaç kişi olduğu ve neyi değiştirdiği.
verify-edition = Sürüm
verify-added = Eklenen
verify-changed = Değişen
verify-withdrawn = Çekilen
verify-none-heading = Bir sürümden değil
verify-none = Bu site imzalı bir sürümden değil, kütüğün kendisinden sunuluyor; bu yüzden burada doğrulanacak bir şey yok. Kütüğü tutanlardan bir sürüm isteyin.

# Draft: fair: plain words, terms of the glossary
## Ways through the site, results, lists

nav-map = Harita
nav-statistics = İstatistik
nav-places = Yerler
nav-lists = Listeler
nav-changes = Son değişiklikler
nav-method = Yöntem
nav-glossary = Terimler
nav-help = Nasıl yardım edilir
nav-downloads = İndirmeler
nav-api = Programlar için
nav-feed = Değişiklik akışı
feed-latest = Son değişiklikler
home-story = Bir kişi
home-story-why = Yarın başka bir kişi. Her biri pek çok kişiden biri.
home-story-photo = Fotoğraf: { $name }
home-all-changes = Bütün değişiklikler
count-places = { $count } yer
count-lists = { $count } liste
count-terms = { $count } terim
search-statistics = Bu kişiler grafiklerde
search-map = Haritada
search-understood = “{ $words }” süzgeç olarak okundu. <a literal>Bu sözcükleri aynen ara</a>
search-as-words = “{ $words }” yazıldığı gibi arandı: sorduğu tarih ya da yer için bir süzgeç yok.
search-less = Kısmen uyanlar
search-without = “{ $field }” süzgeci olmadan: { $value }
search-tell = Bu kütükte olmayan birini bildirin: { $contact }
search-tell-how = Bu kütükte olmayan birini bildirin
search-download = Bu sonuçları indir:
search-feed = yeni eklenenlerin akışı
person-feed = Bu kişi hakkında yenilikler
person-more-testimony = Tanıklıklar
person-more-time = Zaman çizelgesi
person-more-which = { $count } içinden { $from }–{ $to }
person-more-back = Kişinin sayfasına dön
person-more-testimonies = { $count } tanıklık daha
page-before = Önceki
page-after = Sonraki
head-persons = Kişiler
head-place = Yer
head-role = Bu yerle bağı
head-status = Son bildirilen
head-source-kind = Kaynak türü
head-source = Kaynak
only = Süzgeçler:
only-remove = kaldır
only-all = Bütün kişiler
only-these = Bu kişiler
same-as-table = Tablo olarak
same-on-map = Haritada
all-places = Bütün yerler
all-sources = Bütün kaynaklar
pages = Sayfalar
order-first-date = Kaydedilen ilk tarihe göre; tarihsizler sonda.
no-person-shown = <b>Herkese açık kayıt yok.</b>
rows-more = { $count } tane daha
facet-at = Bu yerle bağı
refused-accepted = { $accepted }
changes-bad-mark = “before=” sonrasında bir tam sayı kullanın.

# Draft: fair: plain words, terms of the glossary
## On every page: the team's preview

foot-preview = Sonraki sürümde herkese açılacak olanlar

# Draft: fair: plain words, terms of the glossary
## A person of whom very much is told

person-words-as-told = Konuşanın sözleriyle
person-translation = Çeviri

# Draft: fair: plain words, terms of the glossary
## Maps, charts and lists

only-pages = { $of ->
    [one] Yalnızca bir sayfa var.
   *[other] Yalnızca { $of } sayfa var.
}
without-status = { $count } kişinin durumuna ilişkin bildirim yok.

# Draft: fair: plain words, terms of the glossary
## The map

map-of = Harita: { $place }
map-world = Dünya
map-wider = Daha geniş haritalar
map-told-below = Harita; tablo aynı şeyi söyler
map-persons = Bu haritadaki bir yerle bağı olan { $count } kişi: orada doğan, yaşayan veya tutulan ya da orada kendisine bir şey yapılan.
map-place = Tümü ve yerle bağları
map-caption = Noktanın alanı kaç kişi olduğunu gösterir; boş nokta, orada kimsenin kaydedilmediği anlamına gelir. Her nokta o yerin haritasına veya sayfasına götürür. Birden çok yeri olan kişi her birinde sayılır. Nokta kayıtların nerede olduğunu gösterir, en çok insanın nereden götürüldüğünü değil: az noktalı bir yer, kimsenin konuşmaya cesaret edemediği bir yer olabilir.
places-sum-map = Bu haritayla bağı olan { $count } kişiden:
places-on-map = bu haritada
places-undrawn = içinde, ama kendi noktası yok
places-elsewhere = yalnızca başka yerlerde
places-not-recognised = yalnızca <a places>tanınmayan bir yerle</a>
places-without = yersiz
places-sum = Bu { $count } kişiden:
places-recognised = yeri tanınan
map-nothing = Bunun içindeki hiçbir yer anılmıyor.
map-not-drawn = nerede bulunduğu burada bilinmiyor
map-its-map = harita
map-sources = Sınır çizgileri: Natural Earth, kamu malı; bir sınır tartışmalıysa çizilmesi taraf tutmak değildir. Yerler: GeoNames (CC BY 4.0), iki ondalık basamak; bir il merkezinde, bir ülke ortasında gösterilir.

# Draft: fair: plain words, terms of the glossary
## Places

place-persons = Burada kayıtlı olan: <b>{ $count } kişi</b>.
place-called = Adlar
place-code = İdari bölge kodu
place-names-note = Bu adların her biriyle bulunur. Bir adı listelemek taraf tutmak değildir.
place-roles = İnsanların bu yerle bağı
place-roles-note = Bir kişi birkaç satırda bulunabilir. Bunlar burada kayıtlı kişilere ilişkin beyanlardır; bu yerde doğan, götürülen veya tutulan herkesin sayısı değildir. Kimin kaydedildiğini, kimin yurt dışında akrabası olduğu ve kimin belgelerinin sızdığı belirler. Kaynakların bir kamp veya cezaevinin kendisi hakkında söyledikleri, “Tesisler”deki sayfasındadır.
place-lies = Konum
place-map-caption = Noktanın alanı, bu kişilerden kaçının o yerle ilgisi olduğunu gösterir. Sınır çizgileri: Natural Earth; yerler: GeoNames (CC BY 4.0).
place-inside = İçindeki yerler
place-nobody = <b>Herkese açık kayıt yok.</b> Bu, kimsenin götürülmediği anlamına gelmez.
place-born = Burada doğdu
place-from = Buralı
place-lives = Burada yaşıyor veya yaşadı
place-held = Burada tutuldu, alıkonma biçimi bilinmiyor
place-sentenced = Burada hüküm giydi
place-happened = Burada kendisine başka bir şey yapıldı
language-en = İngilizce
language-romanised = Latin harfleriyle
language-ug = Uygurca
language-kk = Kazakça
language-zh = Çince
language-ru = Rusça
language-tr = Türkçe
places-what = Kaynakların burada kayıtlı kişilerle ilişkilendirdiği yerler.
places-none = <b>Herkese açık yer kaydı yok.</b>
places-as-written = Yazıldığı gibi
places-as-written-note = Kaynakların kendi sözleriyle andığı, buradaki hiçbir yere uymayan yerler. Sözler saklanır.
places-words = Kaynağın sözleriyle

# Draft: fair: plain words, terms of the glossary
## Statistics

statistics-all = Burada kayıtlı olan: { $count } kişi.
statistics-narrowed = Burada kayıtlı olup koşullara uyan: { $count } kişi.
statistics-caveat = <b>Bunlar insanların değil, kayıtların sayısıdır.</b> Kimin kaydedildiğini, kimin yurt dışında akrabası olduğu, kimin akrabasının konuşmaya cesaret ettiği ve kimin belgelerinin sızdığı belirler. Az kaydı olan bir ay, yer veya alıkonma biçimi, hakkında az şey duyulmuş olan olabilir. Bir kişi burada iki kez bulunabilir. Başka kişileri saymak için <a search>arayın ve daraltın</a>, sonra sonuçlardan buraya dönün.
statistics-when = İlk kez ne zaman gözaltına alındılar
statistics-when-how = Birinin öne sürdüğü ilk yakalama, kapatma, nakil veya irtibat kesilmesine göre.
statistics-no-date = Gösterilecek tarih yok.
statistics-held = Nasıl tutuluyorlar
statistics-held-how = Son bildirilen; yıllar öncesine ait olabilir.
term-and-narrower = { $term } veya bunun herhangi bir biçimi
statistics-held-note = Anlatımlar birbiriyle çelişiyorsa kişi her birinin satırında sayılır. “Bir yıldan uzun süredir haber yok” son bildirimin yerine değil, yanına konur.
statistics-where = Nerede
statistics-where-note = Bir kişinin ilgisi olan her yer: orada doğmuş, yaşamış veya tutulmuş ya da orada kendisine bir şey yapılmış olabilir. Birden çok yeri olan kişi her birinde, ayrıca bu yerlerin bulunduğu bölgede de sayılır.
statistics-who = Bunu kim söylüyor
statistics-who-note = Birden çok kaynağın söz ettiği kişi her birinde sayılır. Uzun bir liste, tek bir kız evladın sözünden daha iyi bir kaynak değildir.
months-bar = { $unit ->
    [year] Her çubuk bir yıldır; en yükseği: { $when }, yaklaşık { $count }. Dolu: tarih kesin olarak o yılın içindedir.
   *[month] Her çubuk bir aydır; en yükseği: { $when }, yaklaşık { $count }. Dolu: tarih kesin olarak o ayın içindedir.
}
months-vague = { $count ->
    [one] Taralı: { $count } kişinin tarihinin yalnızca birkaç ayın içinde olduğu biliniyor; tarih bu aylara eşit dağıtıldı. Taralı bölüm kim olduğunu değil, kaç kişi olduğunu söyler.
   *[other] Taralı: yalnızca birkaç ayın içinde olduğu bilinen tarihler, { $count } kişinin tarihleri, bu aylara eşit dağıtıldı; örneğin “2017’de” götürülen biri o yılın her ayına on ikide bir ekler. Taralı bölüm kim olduğunu değil, kaç kişi olduğunu söyler.
}
months-unit = { $unit ->
    [year] Yıl
   *[month] Ay
}
months-certain = Kesin olan
months-share = Belirsiz tarihlerin payı
months-too-vague = Çizilmedi: <b>{ $count } kişi</b>; yalnızca { $months } aydan uzun bir süre ya da yalnızca bir günden önce veya sonra olduğu belirtilmiş.
months-without-date = Çizilmedi: <b>{ $count } kişi</b>; tarihi yok.

# Draft: fair: plain words, terms of the glossary
## Lists

lists-releases = { $count ->
    [one] bir yayım, { $day }
   *[other] { $count } yayım, sonuncusu { $day }
}
lists-what = Başkalarının tuttuğu, burada yayım yayım okunan listeler. Bir listenin önceden söyleyip artık söylemediği saklanır ve böyle işaretlenir.
lists-none = <b>Herkese açık liste yok.</b>
list-source = Kaynak ve rızası
list-narrow = Daralt
list-releases = Yayımlar
list-releases-what = Bir yayımın artık öne sürmediği beyan, onu öne süren yayımlarla birlikte saklanır.
list-no-release = <b>Tarihli yayım yok.</b> Bu liste bir kez, tarihsiz verildi.
list-release = Yayım
list-nth = { $day }, no. { $nth }
list-rows = Dosyadaki satırlar
list-listed = Listede
list-new = Yeni
list-back = Yeniden listede
list-gone = Artık listede değil
list-not-read = sonuna kadar okunmadı
list-note = Yalnızca herkese açık satırlar sayılır. Artık listede olmayan biri serbest bırakılmış, ölmüş veya başka bir nedenle çıkarılmış olabilir. Liste bunu söylemez.

# Draft: fair: plain words, terms of the glossary
## Changes

changes-what = Burada gösterilen kişiler hakkında kaydedilenler, en yenisi önce. Geri çekilen bilgiler listelenmez.
changes-what-edition = Her sürümün öncekinden farkı, en yenisi başta: listenin artık anmadığı kişiler, nelerin değiştiği, kimlerin eklendiği. Bir sürümden çıkarılanlar sayılır, adları verilmez.
changes-newest = En yeniler
changes-older = Daha eski değişiklikler
changes-number = no. { $number }
changes-none = Bakılan kayıtlar arasında <b>herkese açık değişiklik yok</b>.
changes-editions = Sürümler
changes-verify = Bunlar nasıl doğrulanır

# Draft: fair: plain words, terms of the glossary
## Method

method-title = Kayıtlar nasıl oluşturulur ve sınırları nedir
method-lede = Beyanın ne olduğu, ne zaman tartışmalı sayıldığı ve durumun nasıl çıkarıldığı <a about>Hakkında ve yöntem</a> sayfasındadır. Burada kayıtların nasıl oluşturulduğu, değerlendirildiği, tarihlendiği, sayıldığı ve düzeltildiği anlatılır.
method-made = Tanıklıktan sayfaya
method-made-1 = Biri anlatır ya da bir belge veya liste bulunur. Bu, kimin konuştuğu, ne zaman konuştuğu ve neye rıza gösterdiğiyle birlikte bir <b>kaynak</b> olarak kaydedilir.
method-made-2 = Kaynağın bir kişi hakkında söyledikleri beyan beyan yazılır. Kaynağın sözleri değiştirilmeden yanlarında kalır. Özet onların yerini almaz.
method-made-3 = Editörler <b>değerlendirir</b>: iki kaydın tek kişi olup olmadığını, bir anlatımın ne kadar güçlü olduğunu. Her değerlendirmenin sahibi ve tarihi vardır ve geri alınabilir.
method-made-4 = Yalnızca kaynağının yayımlanmasına izin verdiği şeyler imzalanan bir <b>sürüme</b> kopyalanır. Geri kalanı orada gizli değildir; orada yoktur.
method-tiers = Bir anlatım ne kadar güçlü
method-tiers-note = Düzey, tek bir anlatıma ilişkin bir değerlendirmedir; kişiye veya gerçeğe ilişkin değildir.
method-strongest = En güçlü anlatımı bu düzeyde olan:
method-not-judged = Değerlendirilmedi
method-not-judged-note = Kişiye ilişkin hiçbir anlatımı henüz bir editör değerlendirmedi.
method-dates = Belirsiz tarihler
method-dates-1 = İnsanlar “ilkbaharda”, “buğday hasadından önce”, “2017 dolayında” diye hatırlar. Bir tarih anlatıldığı kadar belirsiz hâliyle, olabilecek en erken ve en geç günüyle ve kaynağın sözleriyle saklanır. Ne kadar belirsizse o kadar geniş çizilir: belirtilen bir süre dolu, yaklaşık olan boş çerçeveli, yalnızca söylenti olan noktalı. Hiçbir tarih anlatıldığından daha kesin yapılmaz, hiçbiri saat dilimi nedeniyle kaydırılmaz.
method-dates-2 = Aylık grafiklerde kesin olan dolu çizilir. Yalnızca birkaç ayın, en çok { $months } ayın, içinde olduğu bilinen tarihler bu aylara eşit dağıtılır ve taralı çizilir. Daha belirsiz olanlar grafiğin yanında sayılır, çizilmez.
method-lists = Bir liste yayım yayım okunur. Bir yayımın ilk kez söylediği o zaman başlar; artık söylemediği o zaman biter ve o zamana kadar söylenmiş olarak sayfada kalır. Birinin artık listede olmaması, serbest bırakıldığı anlamına gelmez.
method-unknown = Bilmediklerimiz
method-unknown-1 = Kaç kişinin götürüldüğü. Çoğu hiçbir yerde kaydedilmedi. Burada kayıtlı olanlar: { $count }.
method-unknown-2 = Kayıtlı olanların, kayıtlı olmayanlara benzeyip benzemediği. Kimin kaydedildiğini, kimin yurt dışında akrabası olduğu, kimin akrabasının konuşmaya cesaret ettiği ve kimin belgelerinin sızdığı belirler: buradaki hiçbir oran veya eğilim herkes için geçerli değildir.
method-unknown-3 = O zamandan beri ne olduğu. Son bildirim yıllar öncesine ait olabilir. Durumuna ilişkin hiçbir bildirim olmayan kişiler: { $count }.
method-unknown-4 = Ne zaman ve nerede. Gözaltı tarihi olmayan kişiler: { $dates }. Hiçbir yeri olmayanlar: { $places }.
method-unknown-5 = Henüz kimse karar vermediyse, iki kaydın tek kişi olup olmadığı.
method-unknown-6 = Konuşanın serbestçe konuşup konuşamadığı. Yetkililerin açıklamaları ve alıkonma sırasında çekilen filmler ne iseler öyle kaydedilir: kimin öne sürdüğü belirtilen beyanlar olarak.
method-unknown-7 = Anlatmaya cesaret edemeyenlerin bildikleri. Sessizlik, sessizlik olarak çizilir; hiçbir şeyi kanıtlamaz.
method-corrections = Düzeltmeler
method-corrections-1 = Burada bir şey yanlışsa veya birini tehlikeye atıyorsa bildirin. Kim olduğunuzu kanıtlamanız gerekmez. Hangi sayfa olduğunu, neyin yanlış olduğunu ve bunu nereden bildiğinizi yazın. Önce bir kişi için tehlike olup olmadığına bakılır. Geri çekilen, sonraki sürümde artık bulunmaz; başkalarının yaptığı kopyalar geri alınamaz. İlgili kişi ve tanıklık etmiş olan herkes, tümüyle çıkarılmayı isteyebilir.
method-help = Nasıl yardım edilir, nasıl güvende kalınır
contact-write = Yazılacak adres: <b>{ $contact }</b>
contact-none = Bu kütüğü tutanlar burada henüz bir iletişim adresi vermedi.

# Draft: fair: safety depends on it, to be read first
## How to help

help-title = Bir şey biliyorsanız
help-lede = Başlamak için bir ad ve bir yıl yeter. Belge gerekmez, emin olmanız da gerekmez.
help-safe = Önce: güvende olun
help-safe-1 = Kayıttan önce, hâlâ orada olanları düşünün. Kimin anlattığı öğrenilebilecekse bekleyin ve önce nelerin gizli tutulabileceğini sorun: rıza olmadan hiçbir şey yayımlanmaz ve yalnızca bir bölümüne rıza gösterebilirsiniz.
help-safe-2 = Başkalarının okuduğu bir telefondan veya hesaptan ya da korktuğunuz kişilerin denetlediği bir ağ üzerinden yazmayın. Ödünç alınmış bir bilgisayar veya Tor Browser daha iyidir.
help-safe-3 = İçerideki insanlardan bunun için belge veya fotoğraf göndermelerini istemeyin. Bunun için onları aramayın.
help-safe-4 = Fotoğraflar ve dosyalar, çekildikleri veya oluşturuldukları yeri ve zamanı, aygıtın adını içerebilir. Burada gösterilen çalışma kopyalarından bunlar çıkarılır, ama gönderdikleriniz önce başka ellerden geçer.
help-safe-5 = Gönderdikten sonra, aranabilecekse telefonunuzdan veya bilgisayarınızdan silin.
help-safe-6 = Bir kez yayımlanan buradan geri çekilebilir, ama başkalarının yaptığı kopyalar geri alınamaz.
help-send = Ne işe yarar
help-who = Kim
help-who-1 = Sizin söylediğiniz biçimiyle ve belgelerde yazdığı gibi adı, herhangi bir alfabeyle; baba adı; yaklaşık ne zaman doğduğu; nereli olduğu.
help-what = Ne yapıldı
help-what-1 = Götürülmesi, tutulması, mahkûm edilmesi, nakledilmesi, serbest bırakılması: hatırladığınız kadarıyla ne zaman ve nerede. “2018 ilkbaharında” iyi bir yanıttır.
help-how = Nereden biliyorsunuz
help-how-1 = Gördünüz mü, birinden mi duydunuz ve kimden, okudunuz mu, yoksa bundan mı korkuyorsunuz. Bunların hepsi, ne ise öyle kaydedilmeye değer.
help-you = Siz onun nesisiniz
help-you-1 = Anlatımınızın ağırlığı değerlendirilebilsin diye. Adınızın yayımlanması gerekmez.
help-papers = Belgeler
help-papers-1 = Zaten elinizdeyse bir mahkeme kararı, bir bildirim, bir kimlik numarası, bir fotoğraf.
help-may = Bununla ne yapılabilir
help-may-1 = Yalnızca saklanması; yayımlanması; adınızla yayımlanması; başvurularda kullanılması. Her biri için siz karar verirsiniz.
help-first = Yazmadan önce
help-first-1 = Herhangi bir yazımla <a search>kişinin burada olup olmadığına bakın</a>. Buradaysa, bildiklerinizden farklı olanı anlatmaya değer: birbiriyle çelişen beyanların ikisi de kalır.
help-where = Nereye gönderilir
help-where-none = <b>Bu kütüğü tutanlar burada henüz bir iletişim adresi vermedi.</b> Verene kadar bildiklerinizi güvenli bir yerde saklayın.
help-other = Orada kimseyi tanımıyorsanız
help-other-1 = Bir kişinin sayfasını okuyun ve birine anlatın. Sayfayı o günkü hâliyle alıntılayın: her sayfa bunun nasıl yapılacağını söyler.
help-other-2 = Büyükelçiliğinize, milletvekilinize veya bir gazeteye bir kişiyi adını anarak sorun. Başvurular ve yanıtlar kaydedilir.
help-other-3 = Buradaki insanların tanıklık ettiği alfabeleri ve dilleri okuyabiliyorsanız bir adı veya çeviriyi düzeltin: yanlış bir harf bir insanı gizler.
help-other-4 = Bir kopya saklayın: <a verify>bu kütüğü herkes yansılayabilir ve doğrulayabilir</a>.

# Draft: fair: plain words, terms of the glossary
## Glossary

glossary-lede = Burada kullanılan her terim ve burada ne anlama geldiği.
glossary-note = Bir kaynağın sözleri her zaman saklanır; terim yalnızca onların nasıl gruplandığını gösterir. İngilizce dışındaki dillerde etiketleri bir makine taslak olarak yazdı; bunlar o dili konuşan birini bekliyor: <a corrections>düzeltmelerinizi bekliyoruz</a>.
glossary-drafted = Makinenin taslak olarak yazdığı etiketler.

# Draft: fair: plain words, terms of the glossary
## Citations and editions

cite-programs = Kaynakça programları için
cite-plain = Düz metin
editions-why = Sürümler neden değişir

# Draft: fair: plain words, terms of the glossary
## Önceki sürümler

earlier-edition = { $day } tarihli { $number }. sürüm
earlier-lede = Hem bu sürümde hem de en yenisinde bulunan herkes, her biri burada durduğu hâliyle. O zamandan beri çıkarılanların adı verilmez.
earlier-all = Tüm sürümler
earlier-nobody = Bu sayfadaki hiç kimse en yeni sürümde yok.
person-in-edition = <b>Bu, sayfanın { $day } tarihli { $number }. sürümdeki hâlidir</b>; o zamandan beri çıkarılanlar yoktur. En yeni sürüm bu kişi hakkında daha fazlasını anlatır. <a now>Şimdiki hâlini gör</a>
person-in-edition-same = <b>Bu, sayfanın { $day } tarihli { $number }. sürümdeki hâlidir</b>; o zamandan beri çıkarılanlar yoktur. En yeni sürüm de aynısını anlatır. <a now>Şimdiki hâlini gör</a>
history-in-editions = Sayfanın önceki sürümlerdeki hâli:
history-no-edition = Bu kişiyi anlatan önceki bir sürüm burada saklanmıyor. <a editions>Tüm sürümler</a>
refused-not-held = Bu sürüm burada saklanmıyor
refused-not-held-why = Burada önceki sürümlerin yalnızca bazıları saklanır veya hiçbiri saklanmaz. <a editions>Tüm sürümler</a>, her birinin neyi değiştirdiğiyle birlikte sıralanmıştır.
refused-not-in-edition = O sürümde bu kişiye dair hiçbir şey yok
refused-not-in-edition-why = Bu kişi { $number }. sürümde yoktu ya da orada duranların hiçbiri bugün herkese açık değil.
refused-not-told-so-today = O sürümün bu kişi hakkında söylediklerinin hiçbiri bugün aynı sözlerle durmuyor
refused-not-told-so-today-why = Bu kişi { $number }. sürümde var. Orada söylenenler o zamandan beri değiştirildi, geri çekildi ya da daha az açık hâle getirildi; bu yüzden burada gösterilmiyor.

# Draft: fair: plain words, terms of the glossary
## Downloads

downloads-lede = Tümü, { $persons }: her beyan ve kimin öne sürdüğüyle birlikte.
downloads-lede-edition = Tümü, { $persons }: her beyan ve kimin öne sürdüğüyle birlikte, { $day } tarihli sürümdeki hâliyle.
downloads-sheets = Okumak ve saymak için
downloads-csv = Tablo, CSV
downloads-csv-what = Her kişi için bir satır. UTF-8. Tabloda kimin ne dediğine ve tanıklıklara ayrılmış sütun yoktur.
downloads-xlsx = Çalışma kitabı, XLSX
downloads-xlsx-what = Aynısı, Excel ve LibreOffice için. { $rows } kişiden fazlası sonraki sayfada sürer.
downloads-jsonl-what = Her şey: önce kaynaklar, sonra her kişi için bütün beyanlarıyla bir satır.
downloads-jsonl-signed = Sürümün imzaladığı sağlama tam olarak bu satırlarındır.
downloads-while-sent = Dosyalar gönderilirken yazılır; bu yüzden önceden boyutları ve özetleri yoktur.
downloads-root = Satırların imzalandıkları gibi olup olmadığını sağlama gösterir: <code>{ $root }</code>. <a verify>Nasıl doğrulanır</a>
downloads-part = Bir bölümünü indirmek için önce <a search>arayın</a>: sonuçların altında yalnızca o kişilerin aynı dosyaları vardır.
downloads-files = Sürümün kendi dosyaları
downloads-tables = Hangi tablo ne içindir
downloads-file-registry = Sürümün SQLite için kendi tabloları: her kişi, her beyan ve metin dizini.
downloads-file-manifest = Sürümün her dosyası, özetiyle, ve bugüne kadarki bütün sürümler.
downloads-file-signature = Dökümün imzası: saklamaya değer birkaç yüz bayt.
downloads-file-tree = Kanıtların üretildiği, bütün kayıtların ağacı.
downloads-whole = Fotoğraflarıyla bütün sürümü kopyalamak ve yolda doğrulatmak için: <a verify>Bu nasıl doğrulanır</a>
downloads-count = Saymadan önce
downloads-count-1 = Bunlar burada belgelenen kişilerdir; gözaltına alınan, öldürülen veya kaybolan herkes değil. Kimin yurt dışında akrabası olduğu, kimin akrabasının konuşmaya cesaret ettiği ve kimin belgelerinin sızdığı, kimin kayıtlı olduğunu belirler. İki kaydın tek kişi olduğuna henüz kimse karar vermediyse biri burada iki kez bulunabilir. İki kaynak ayrıştığında tablo iki değeri de tek hücrede tutar.
downloads-count-2 = Çıkarılmak isteyen kişi sonraki sürümde yer almaz: en yenisini alın ve eski kopyaları göz önünde tutmayın.
downloads-programs = Bir programın arama, kişi veya kaynak için <a api>nasıl soracağı</a>; <a feed>değişiklik akışı</a>; <a package>bu dosyaların betimi</a> (Frictionless Data Package); <a sitemap>site haritası</a>.

# Draft: fair: technical words
## What the columns mean

dictionary-title = Sütunlar ne anlama gelir
dictionary-lede = <a downloads>İndirmelerdeki</a> tablolar ve JSON Lines, sütun sütun. <a json>Aynısı JSON olarak</a>
dictionary-sheets = Tablolar
column-id = Kayıt: hiç değişmeyen 32 onaltılık basamak. İçeri okunan bir tabloda: tablonun kendi anahtarı.
column-number = İlk yayımda verilen ve başka kimseye verilmeyen açık numara. Yalnızca siteden indirilenlerde.
column-address = Kişinin sayfası. Yalnızca siteden indirilenlerde.
column-name = Kaydedilen ilk ad. Dili bilinen başka adlar <code>name_XX</code> içindedir (<code>name_zh</code>, <code>name_ug</code>).
column-other-names = Dili bilinmeyen adlar.
column-sex = Erkek, kadın veya kaynağın sözleri.
column-born = Doğum tarihi: <code>1977</code>, <code>1977-03</code>, <code>1977-03-15</code>; <code>~</code> yaklaşık demektir, <code>/</code> iki tarihin arasındadır.
column-age = Söylendiği andaki yaş veya yaş aralığı.
column-died = Bir kaynak belirtiyorsa ölüm tarihi.
column-died-told = Önceki sütundaki her ölümün nasıl anlatıldığı: yetkililerce, aktarılmış, çıkarılmış, çürütülmüş, biri tarafından yalanlanmış, çelişkili ya da yalnızca söylenmiş. Dışa aktarma yapar, geri okunmaz.
column-ethnicity = Sözlükten bir terim veya kaynağın sözleri.
column-profession = Sözlükten bir terim veya kaynağın sözleri.
column-residence = Kişinin yaşadığı yer.
column-birthplace = Kişinin doğduğu yer.
column-id-number = Kimlik belgesi numarası; bilinmeyen veya herkese gösterilmeyen yerde <code>?</code>.
column-status = Kişinin nerede olduğu söyleniyorsa, listenin sözleriyle.
column-headline = Kişinin sayfasının ilk söylediği: her ses, nasıl söylendiği ve birbiriyle çelişip çelişmediği. Dışa aktarma yapar, geri okunmaz.
column-detained = Tutuklama ve gözaltı tarihleri; tarihsiz olan için <code>?</code>.
column-released = Salıverilme tarihleri; tarihsiz olan için <code>no date</code>; <code>?</code> bir salıverilme bildirmez.
column-released-told = Önceki sütundaki her salıvermenin nasıl anlatıldığı, aynı sözcüklerle.
column-sentence = Cezalar.
column-sentence-told = Önceki sütundaki her cezanın nasıl anlatıldığı, aynı sözcüklerle; biri öyle diyorsa değiştirildiği veya kaldırıldığı da.
column-place = Tutulduğu yerler, tarih sırasıyla.
column-reason = Alıkoyanların gösterdiği veya başkalarının tahmin ettiği nedenler.
column-relatives = Akrabalar: akrabalık, ardından ad veya kayıt.
column-photo = Kaynağın resme verdiği ad; resimler kişinin sayfasındadır.
column-source = Listenin andığı kaynak.
column-source-url = Listenin andığı adresler.
column-text = Listenin sözle söyledikleri.
column-second-hand = Satırdakilerden hangisi anlatanın kendi beyanı değil, aktarılmış ya da çıkarılmış: <code>status=relayed</code>, <code>act/died=inferred</code>; birden çoksa arada <code>|</code>.
column-disclosure = Satırı kimin görebileceği: herkes, ekip veya mühürlü. Açık sitenin indirmelerinde yalnızca herkese açık satırlar bulunur.
column-left-out = Kişi hakkında kaydedilip tablonun hiçbir sütununda bulunmayanlar, sayılarıyla. JSON Lines dosyasında vardır. Yalnızca siteden indirilenlerde.
dictionary-cells = Bir hücredeki birden çok değer <code>|</code> ile ayrılır. Başka sütunlarda öteki özellikler ve bir listenin kendi başlığı altında verdikleri bulunur. Bir hesap tablosunun formül sanacağı değerin önünde kesme işareti vardır. Birinin reddettiği şey hiçbir tabloda yoktur: JSON Lines içinde, kimin reddettiğiyle birlikte yer alır.
dictionary-properties = Beyanların özellikleri
dictionary-properties-where = JSON Lines içinde ve programlara verilen yanıtlarda.
dictionary-property = Özellik
dictionary-means = Anlamı
dictionary-values = Değerler
dictionary-many = birden çoğu doğru olabilir
dictionary-terms-of = <code>{ $vocabulary }</code> sözlüğünün terimleri
value-text = söz
value-name = ad
value-date = belirsiz tarih
value-age = yaş
value-place = yer
value-term = terim
value-identity-number = kimlik numarası
value-relative = akraba
value-act = eylem
value-testimony = tanıklık
value-intervention = başvuru
value-file = dosya
value-institution = tesis veya kuruluş
value-office = görev
dictionary-dates = Tarihler belirsizdir ve takvim günüdür (EDTF düzey 1, ISO 8601-2): <code>2018</code>, <code>2018-02</code>, <code>2018-02~</code>, <code>2017-04/2017-06</code>, <code>../2018-05</code>. Hiçbir tarih saat dilimine göre kaydırılmaz.
dictionary-held = Bir beyanın neye dayandığı: { $held }. Bkz. <a about>Hakkında ve yöntem</a>.
dictionary-all = Bütün sözlükler <code>/api/v1/terms</code>, bütün yerler <code>/api/v1/places</code> adresindedir.

# Draft: poor: words of programming
## For programs

api-lede = Bu sayfaların söylediği her şey, anahtarsız ve miktar sınırı olmadan, bir program tarafından JSON olarak okunabilir.
api-ask = Ne sorulabilir
api-description = Betim (OpenAPI 3.1)
api-index = Nelerin sorulabileceği ve belgelenenlerin sayıları.
api-openapi = Bu betim.
api-persons = Arama: gerekçeleriyle kişiler, eşleşenlerin toplam sayısı ve özelliklerinin sayıları.
api-person = Bir kişi: kaynağıyla her beyan, bunlardan çıkan durum ve anlatımların ayrıştığı yerler.
api-sources = Bütün kaynaklar ve her birinin kaç kişiden söz ettiği.
api-source = Bir kaynak ve söz ettiği kişiler.
api-facilities = Tesisler: kamplar, cezaevleri ve diğer tutulma yerleri; her birinin kaç kişi için anıldığı.
api-facility = Bir tesis: her beyan kaynağıyla.
api-organisations = Kuruluşlar: makamlar ile konuşan veya kendisine sorulanlar; her birinin kaç kişi için anıldığı.
api-organisation = Bir kuruluş: her beyan kaynağıyla, görevlileri de içinde.
api-terms = Beyanların ve süzgeçlerin kullandığı sözlükler, tanım ve adlarıyla.
api-places = Beyanların ve süzgeçlerin kullandığı yerler, adlarıyla.
api-edition = Sunulan sürüm, anahtarı ve dosyaları ve bugüne kadarki bütün sürümler.
api-changes = En son değişen kişiler; bir sürümde, en son yayımlananlar.
api-how = Nasıl yanıt verir
api-searches = <b>Aramalar</b> arama sayfasının aldıklarını alır: <code>q</code> altında bir satır ve <code>{ $filters }</code> süzgeçleri. Örneğin <code>{ $example }</code>. Her kişi neden bulunduğuyla gelir; <code>total</code> bütün eşleşenlerin sayısıdır.
api-long = <b>Uzun listeler</b> <code>next</code> altındaki adreste, orada <code>null</code> yazana dek sürer. Arada kütük değiştiyse sonraki sayfa reddedilir: birini atlayabilirdi.
api-problems = <b>Yanıtlanamayan</b> bir sorun olarak (<code>application/problem+json</code>), neyin kabul edileceğiyle birlikte bildirilir. Bilinmeyen bir parametre reddedilir, asla görmezden gelinmez.
api-again = <b>Yeniden sormak</b>: her yanıtın bir <code>ETag</code> değeri vardır. Onu <code>If-None-Match</code> olarak geri gönderin; hiçbir şey değişmedikçe yanıt <code>304</code> olur. Başka sitelerin sayfaları açık sitenin yanıtlarını okuyabilir.
api-versions = <b>Sürümler</b>: <code>/api/v1</code> altındakiler çoğalabilir, ama hiçbirinin anlamı değişmez, hiçbiri kaybolmaz.
api-all = Her şey bir arada
api-all-1 = Bütün kişileri isteyen <a downloads>indirmeleri</a> alır ve bu siteye başka bir şey sormaz. Her büyüklükteki sonuç, aramanın adresinin sonu değiştirilerek dosya olarak alınır: <code>/search.csv</code>, <code>/search.xlsx</code>, <code>/search.jsonl</code>; akış olarak: <code>/search.atom</code>.
api-one = Bir kişi
api-one-1 = Kişi sayfasının adresinde: <code>/p/102/card.svg</code>, başka bir sayfada gösterilecek resim; <code>/p/102/person.jsonld</code>, bağlı veri (schema.org); <code>/p/102/feed.atom</code>, akış; <code>/p/102/receipt.json</code>, site bir sürümden sunuluyorsa kanıtıyla kayıt.
api-care = Özenle
api-care-1 = Buradakiler kaynakların beyanlarıdır, her biri kimin öne sürdüğüyle. Çıkarılmak isteyen kişi sonraki sürümde yer almaz: en yenisini alın ve eski kopyaları göz önünde tutmayın.

# Draft: fair: plain words, terms of the glossary
## Editions

editions-lede = Herkese açık her şey, sonradan asla değiştirilmeyen numaralı sürümler hâlinde çıkar. Her birinin ne eklediği, neyi değiştirdiği ve neyi çektiği buradadır.
editions-counted = Kişi sayısı olarak.
editions-none = <b>Bu site bir sürümden sunulmuyor.</b> Numaralı durumları olmayan kütüğün kendisini gösterir.
editions-added-why = Kütüğün daha önce yayımlamadığı bir kişi: yeni kaydedilmiş ya da konuşanlar kabul edene veya belirledikleri güne kadar bekletilmiş.
editions-changed-why = Bir kaynak daha fazlasını söyledi, bir liste yeniden yayımlandı, editörler ayrışan anlatımlar hakkında karar verdi veya özet yazdı ya da söylenenlerin bir kısmı geri alındı.
editions-withdrawn-why = Kişi, ailesi veya tanıklık eden istedi; biri tehlikeye giriyordu; bir mahkeme karar verdi; ya da iki kaydın tek kişiye ait olduğu anlaşıldı ve artık tek numara altındalar. Tek bir olayda hangisi olduğu burada söylenmez: bu bile zarar verebilir. Çekilen kişinin numarası başka kimseye verilmez.
editions-roots = Sağlamalar
editions-root-meaning = Bütün kayıtlardan hesaplanan tek bir sayı.
edition-number = Sürüm { $number }

# Draft: fair: plain words, terms of the glossary
## What the next edition would make public, for the team

preview-title = Sonraki sürüm
preview-lede = Sürüm şimdi yapılsa, sonuncusuna göre neyin herkese açılacağı. Bu sayfaya bakmakla hiçbir şey yayımlanmaz.
preview-under-way = <b>Önizleme hazırlanıyor.</b> Her kayıt okunup denetlenir; bir milyon kişi için bir iki dakika sürer. Bu sayfa kendiliğinden yenilenir; yenilenmezse <a again>yenileyin</a>.
preview-failed = <b>Hazırlanamadı:</b> { $why }. <a anew>Yeniden dene</a>
preview-old = Hazırlandığından beri bir şey kaydedildi. <a anew>Yeniden hazırla</a>
preview-as-they-are = Değişmedi
preview-newly-public = Yeni açılacak
preview-claims = { $count } beyan
preview-leaks = Sızıntı denetimi
preview-leaks-counts = { $block } engelleyen, { $look } incelenecek, { $answered } yanıtlanmış.
preview-leaks-none = Açık uyarı yok.
preview-leaks-what = Herkese açılacak bir metnin, korunan birinden söz ediyor göründüğü yerler. Engel olan, yayımdan önce yanıtlanır: <code>guwah publish REGISTER EDITION --resolve FILE</code>.
preview-weight = Önem
preview-found = Bulunan
preview-in = Nerede
preview-of = Kim hakkında
preview-answered-by = Yanıt anahtarı
preview-blocks = engelliyor
preview-look = incelenecek
leak-telephone = telefon
leak-identity-number = kimlik numarası
leak-passport = pasaport
leak-email = e-posta adresi
leak-address = adres
leak-name = ad
leak-erased = silinmiş birinin anılması
leak-masked-number = başka yerde gizlenen numara
preview-this-person = bu kişi
preview-this-source = bu kaynak
preview-pages-of-hits = Bulunanların sayfaları
preview-pages-of-persons = Kişilerin sayfaları
preview-persons-what = Eklenen, değişen veya çekilen herkes ve yeni açılacak olanlar.
preview-nobody = Değişiklik yok.
preview-what = Ne
preview-person = Kişi
preview-none-yet = henüz yok
preview-no-longer-public = Artık yayımlanmıyor

# Draft: fair: plain words, terms of the glossary
## Lines of history

history-a-source = bir kaynak
history-editor = editör
history-claims = { $count } beyan, { $source }
history-claims-release = { $count } beyan, { $source }, { $release } yayını
history-claims-ended = { $claims }; { $count } tanesi artık öne sürülmüyor
history-ended = { $count } beyan artık öne sürülmüyor, { $source }, { $release } yayını
history-listed-again = yeniden listelendi, { $source }, { $release } yayını
history-no-longer-listed = artık listelenmiyor, { $source }, { $release } yayını
history-disclosed = bir beyanın erişimi değişti: { $level }
history-claim-public-as = bir beyanın ne kadarının açık olduğu yeniden belirlendi
history-person-public-as = bu kişi hakkında ne kadarının açık olduğu yeniden belirlendi
history-embargo = bir beyan { $day } gününe kadar yayımlanmıyor
history-embargo-over = bir yayım yasağı kaldırıldı
history-claim-withdrawn = bir beyan geri alındı
history-claim-corrected = bir beyan düzeltildi: yerinde bir başkası duruyor
history-claim-restored = geri alınan bir beyan yeniden geçerli
history-judged = bir karar
history-judgement-undone = bir karar geri alındı
history-summary = özet
history-summary-confirmed = özet onaylandı
history-description = betimleme
history-withheld = herkese gösterilmiyor
history-shown-again = yeniden herkese gösteriliyor
history-known-to = listesinde var: { $source }
history-published = ilk kez yayımlandı
history-changed = değişti: { $what }
history-newly-told = ilk kez söylendi: { $what }
history-no-longer-said = listesi artık söylemiyor: { $what }
history-told-no-more = artık yer almıyor: { $what }
history-told-otherwise = başka bir şey değişti

# Draft: fair: plain words, terms of the glossary
## Feeds

feed-of-search = Bu arama, akış olarak
feed-of-source = Bu kaynağın kişileri, akış olarak

# Draft: fair: plain words, terms of the glossary
## An act, an intervention

act-count = { $count } anlatım
act-accounts = Buna ilişkin bütün anlatımlar
act-accounts-lede = Kaydedildikleri sırayla yan yana. Sıra, öncelik değildir.
act-field-when = Ne zaman
act-field-until = Ne zamana kadar
act-field-where = Nerede
act-field-by = Kim yaptı
act-field-sentence = Ceza
act-field-rights = Siyasi haklardan yoksun bırakma
act-field-to = Sonuç
act-field-reason = Gösterilen neden
act-field-words = Kendi sözleriyle
act-missing = <b>Kimse söylemiyor</b>: { $what }.
act-no-when = ne zaman olduğunu
act-no-where = nerede olduğunu
act-no-by = kimin yaptığını
act-drawn = Anlatıldığı kadarıyla zamanı
act-against = Bununla çelişenler
act-against-lede = Bu anlatımlardan biriyle birlikte doğru olamayacak başka söylenenler.
intervention-unasked = Kaydedilmiş başvurusu olmayan yanıt
intervention-of-many = Birçok kişiyle ilgilidir, bu kişinin adı anılmamıştır.
intervention-what = Ne
intervention-by = Kim
intervention-to = Kime
intervention-on = Ne zaman
intervention-words = Sözle
intervention-from = Kim yanıtladı
intervention-silent = Kim sessiz kaldı
intervention-silence = Sessizlik yanıt olarak kaydedilir.
intervention-told = Bunu kim anlatıyor

# Draft: fair: plain words, terms of the glossary
## Facilities and organisations

nav-facilities = Tesisler
nav-organisations = Kuruluşlar
facet-facility = Tesis
facet-party = Kuruluş
refused-no-institution = Bu adreste ne tesis ne kuruluş gösteriliyor
refused-no-institution-why = Hiç kaydedilmemiş veya herkese açık olmayabilir. Bu sayfa iki durumda da aynı görünür.
act-field-facility = Tesis
act-speaker = Konuşan kuruluş
institution-unnamed = Adsız
institution-no-name = Hiçbir kaynak adını vermiyor. Başlık, kaynakların onun hakkında söylediğidir.
institution-told = Kaynakların onun hakkında söyledikleri
institution-officials = Görevliler
institution-officials-lede = Orada kimin görevde olduğu söyleniyor. Görevlilik bir roldür: kişinin kendi sayfası tutulmaz.
institution-says = Genel olarak ne diyor
institution-nobody = <b>Herkese açık kayıt yok.</b> Bu, kimsenin burada tutulmadığı veya anılmadığı anlamına gelmez.
institutions-none = Henüz herkese açık kayıt yok.
institution-is =
    { $is ->
        [facility] Tesis
       *[other] Kuruluş
    }
institution-persons-note =
    { $is ->
        [facility] Burada tutulduğu veya burada kendisine bir şey yapıldığı söylenen kişiler. Tutulanların sayısı değildir: kimin yurt dışında yakını olduğu ve kimin belgelerinin sızdığı, kimin kaydedildiğini belirler.
       *[other] Anlatımlarında tam bu adla eyleyen, soran, sorulan, yanıtlayan veya bir devlet adına konuşan olarak anıldığı kişiler. Adların benzerliği kimseyi buraya getirmez.
    }
institutions-lede =
    { $is ->
        [facility] Kaynakların anlattığı tutma veya çalıştırma yerleri. Sayfalarındaki her sözün kime ait olduğu yazılıdır. Liste ne tamdır ne de bir sayımdır.
       *[other] Burada kaydedilenlerde eyleyen, soran, yanıtlayan veya konuşanlar. Sayfalarındaki her sözün kime ait olduğu yazılıdır.
    }
institution-persons =
    { $is ->
        [facility]
            { $count ->
                [0] Burada henüz kimse kayıtlı değil
               *[other] { $count } kişinin burada bulunduğu söyleniyor
            }
       *[other]
            { $count ->
                [0] Henüz hiçbir anlatımda anılmıyor
               *[other] { $count } kişinin anlatımlarında anılıyor
            }
    }
institutions-count =
    { $is ->
        [facility] { $count } tesis
       *[other] { $count } kuruluş
    }
