package dev.weir.feed;

import dev.weir.schema.Title;
import java.util.Optional;
import java.util.stream.Stream;

/** The licences under which a feed may be given away: open by the Open Definition 2.1. */
public enum Licence {
    CC0_1_0(
            "CC0-1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            "Creative Commons Zero 1.0",
            "PublicDomain"),
    CC_BY_4_0(
            "CC-BY-4.0",
            "https://creativecommons.org/licenses/by/4.0/",
            "Creative Commons Attribution 4.0",
            "Attribution"),
    CC_BY_SA_4_0(
            "CC-BY-SA-4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            "Creative Commons Attribution Share-Alike 4.0",
            "ViralEffect-ShareAlike"),
    PDDL_1_0(
            "ODC-PDDL-1.0",
            "https://opendatacommons.org/licenses/pddl/1-0/",
            "Open Data Commons Public Domain 1.0",
            "PublicDomain"),
    ODC_BY_1_0(
            "ODC-BY-1.0",
            "https://opendatacommons.org/licenses/by/1-0/",
            "Open Data Commons Attribution 1.0",
            "Attribution"),
    ODBL_1_0(
            "ODbL-1.0",
            "https://opendatacommons.org/licenses/odbl/1-0/",
            "Open Data Commons Open Database 1.0",
            "ViralEffect-ShareAlike");

    private final String id;
    private final String address;
    private final String title;
    private final String kind;

    Licence(String id, String address, String title, String kind) {
        this.id = id;
        this.address = address;
        this.title = title;
        this.kind = kind;
    }

    /** As the Open Definition's list of licences names it. */
    public String id() {
        return id;
    }

    public String address() {
        return address;
    }

    public String title() {
        return title;
    }

    /** What it asks for, as a term of the licence types of ADMS. */
    public String kindAddress() {
        return "http://purl.org/adms/licencetype/" + kind;
    }

    Title kindTitle() {
        return switch (kind) {
            case "PublicDomain" -> new Title("Work in the public domain", "公有领域");
            case "Attribution" -> new Title("Attribution", "署名");
            default -> new Title("Attribution, share alike", "署名、相同方式共享");
        };
    }

    static Optional<Licence> of(String id) {
        return Stream.of(values()).filter(licence -> licence.id.equals(id)).findFirst();
    }
}
