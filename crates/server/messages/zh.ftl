# Drafted by machine; no native reader has checked it yet. What is missing is said in English.

site-name = Guwah
site-name-beside = گۇۋاھ
site-name-beside-lang = ug
site-name-beside-dir = rtl
this-page-in-your-language = 本页中文版
menu = 菜单
nav-persons = 人员
nav-sources = 来源
nav-about = 关于与方法
search-button = 搜索
