package dev.weir.feed;

import dev.weir.schema.Title;

/** What a feed is about: the data themes of the EU's authority table, which DCAT-AP asks for. */
public enum Theme {
    AGRI("Agriculture, fisheries, forestry and food", "农业农村"),
    ECON("Economy and finance", "财税金融"),
    EDUC("Education, culture and sport", "教育文化"),
    ENER("Energy", "能源"),
    ENVI("Environment", "生态环境"),
    GOVE("Government and public sector", "政务服务"),
    HEAL("Health", "医疗卫生"),
    INTR("International issues", "国际事务"),
    JUST("Justice, legal system and public safety", "公共安全"),
    REGI("Regions and cities", "城建住房"),
    SOCI("Population and society", "社会民生"),
    TECH("Science and technology", "科技创新"),
    TRAN("Transport", "道路交通");

    private final Title title;

    Theme(String en, String zh) {
        title = new Title(en, zh);
    }

    public Title title() {
        return title;
    }

    public String address() {
        return "http://publications.europa.eu/resource/authority/data-theme/" + name();
    }
}
