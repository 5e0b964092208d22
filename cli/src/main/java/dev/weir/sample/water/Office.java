package dev.weir.sample.water;

/** An office of the water company: a submitter, and the scope of its meters and readings. Each third community is its own. */
enum Office {
    SOUTH("城南营业所"),
    NORTH("城北营业所"),
    WEST("城西营业所");

    private final String title;

    Office(String title) {
        this.title = title;
    }

    /** Its name: its folder in the inbox and the scope of its records. */
    String title() {
        return title;
    }

    /** How many of so many communities it has. */
    int share(int communities) {
        return (communities - ordinal() + values().length - 1) / values().length;
    }

    /** Its community of that place, from 0. */
    int community(int place) {
        return ordinal() + place * values().length;
    }

    String path(String fileName) {
        return "inbox/water/" + title + "/" + fileName;
    }
}
