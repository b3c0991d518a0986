# Drafted by machine; no native reader has checked it yet. What is missing is said in English.

site-name = Guwah
site-name-beside = گۇۋاھ
site-name-beside-lang = ug
site-name-beside-dir = rtl
this-page-in-your-language = Bu sayfanın Türkçesi
menu = Menü
nav-persons = Kişiler
nav-sources = Kaynaklar
nav-about = Hakkında ve yöntem
search-button = Ara
