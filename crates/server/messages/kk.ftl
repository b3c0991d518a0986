# Drafted by machine; no native reader has checked it yet. What is missing is said in English.

site-name = Гуаһ
site-name-beside = گۇۋاھ
site-name-beside-lang = ug
site-name-beside-dir = rtl
this-page-in-your-language = Бұл бет қазақ тілінде
menu = Мәзір
nav-persons = Адамдар
nav-sources = Дереккөздер
nav-about = Тіркеу туралы және әдіс
search-button = Іздеу
