# Drafted by machine; no native reader has checked it yet. What is missing is said in English.

site-name = Guwah
site-name-beside = گۇۋاھ
site-name-beside-lang = ug
site-name-beside-dir = rtl
this-page-in-your-language = Эта страница на русском языке
menu = Меню
nav-persons = Люди
nav-sources = Источники
nav-about = О реестре и методе
search-button = Найти
