package dev.weir.problem;

/**
 * Every code of a {@link Problem}, each with the sentence of the reference page. The letter tells the kind of file: A audience, M mapping, P
 * report or question, S
 * schema.yaml, V fact view, W weir.yaml and the workspace as a whole, C code lists and decisions; codes 001 to 008 mean the same in all YAML files, code
 * 009 in all files.
 */
public enum ProblemCode {
    SYNTAX("AMOPSVW", 1, "The file is not readable YAML."),
    DUPLICATE_KEY("AMOPSVW", 2, "A key stands twice in one place; only one of them could count."),
    UNKNOWN_KEY("AMOPSVW", 3, "A key is not known here."),
    MISSING_KEY("AMOPSVW", 4, "A key that must be there is missing."),
    WRONG_TYPE("AMOPSVW", 5, "A value has the wrong form, such as a list where a text is expected."),
    WRONG_VALUE("AMOPSVW", 6, "A value is not one of the allowed values, or not written as it must be."),
    EXCLUSIVE_KEYS("M", 7, "Keys stand together that exclude each other, or none of them is there."),
    INCOMPLETE_KEYS("MP", 8, "A key needs another key beside it."),

    HIDDEN_CHARACTER("ACMOPSVW", 9, "A value holds a control character, which nobody can see."),
    NAME_NOT_FILE("AMOP", 10, "The mapping, report, question or audience has another name than its file."),
    UNKNOWN_DEPARTMENT("M", 11, "The department is not in weir.yaml."),
    UNKNOWN_COLUMN("AMSV", 12, "A name is no column of this mapping, entity or view."),
    RESERVED_NAME("M", 13, "A column or group has a name that Weir uses itself, or that another one has."),
    UNKNOWN_CODE_LIST("M", 14, "The code list has no file in mappings/codes."),
    AMBIGUOUS_SOURCE_NAME("M", 15, "Two columns claim the same column of the input."),
    BAD_PATTERN("M", 16, "A regular expression or a file-name pattern cannot be read."),
    PATTERN_GROUP("M", 17, "A column of a log has no named group in the pattern."),
    NOT_FOR_FORMAT("M", 18, "A setting has no meaning for this format of input."),
    NOT_FOR_LOAD_MODE("M", 19, "A setting has no meaning for this load mode."),
    UNKNOWN_ENTITY("M", 20, "The entity is not in schema.yaml."),
    UNKNOWN_FIELD("M", 21, "The field is not in its entity in schema.yaml."),
    REFERENCE_NEEDED("M", 22, "A field that is a reference gets a plain value."),
    NO_REFERENCE("M", 23, "ref or find is given to a field that is no reference."),
    WRONG_FIND("M", 24, "find names another entity than the field, or fields that are no identity rule of it."),
    UNKNOWN_GROUP("M", 25, "each names a group that the mapping does not declare."),
    GROUP_MISUSE("M", 26, "A repeated group is declared or used in a way that cannot work."),
    NOT_A_NUMBER("M", 27, "A total can only be checked for a column of numbers."),
    CONTRADICTION("M", 28, "Two settings contradict each other."),
    DELETIONS_UNSAID("M", 29, "An upserted register does not say how deleted rows are seen (warning)."),
    DUPLICATE_RULE("M", 30, "Two skip rules have one name."),
    NO_RECORD("MP", 31, "A list that needs at least one entry is empty."),
    COORDINATES("M", 32, "Coordinates are half, or do not say in which system they are."),
    LOWER_CLASS("MV", 33, "A field or column is made of what has a higher privacy class."),
    CODE_CONSTANT("M", 34, "A constant is no code of the field's code list (warning)."),
    EXPRESSION_SYNTAX("AMOPSV", 40, "The SQL cannot be read."),
    NOT_ONE_EXPRESSION("AMSV", 41, "The SQL is more than one expression, or in a view more than one SELECT."),
    SUBQUERY("AMS", 42, "The SQL has a subquery; an expression sees only its own row."),
    NOT_ROW_WISE("AMS", 43, "The SQL has an aggregate or a window; an expression sees only its own row."),
    EXPRESSION_TYPE("AMPSV", 44, "The SQL gives another type than is needed here."),
    EXPRESSION_NAME("AMPSV", 45, "The SQL uses a function or a type that does not exist."),
    CHANGING_FUNCTION(
            "AMOPSV",
            46,
            "The SQL uses a function that gives another result each time, so a second run would change records."),
    EXPRESSION_CONSTANT("AMPS", 47, "A constant in the SQL cannot be read as what it stands for."),

    EXPRESSION_SIZE("AMS", 48, "The SQL makes a value from constants that no record can hold, or is nested too deep."),
    RESERVED_FIELD("S", 10, "A field or entity has a name that Weir uses itself."),
    UNKNOWN_TARGET("SV", 11, "A reference leads to an entity that does not exist."),
    UNKNOWN_LIST("SV", 17, "The code list has no file in mappings/codes."),
    FIELD_TYPE("SV", 13, "entity or list is missing, or stands at a field of another type."),
    UNKNOWN_SCHEMA_FIELD("S", 14, "A rule or veto names a field that its entity does not have."),
    RULE_NAME("S", 15, "A rule or veto has a name that is taken or reserved."),
    GOLDEN_FORM("S", 16, "The entity's fields and rules do not fit the way its golden rows are made."),
    ROW_CLASS("S", 18, "coarse stands at an entity of which no row is hidden."),
    UNKNOWN_AUTHORITY("S", 19, "authority names a department that is not in weir.yaml (warning)."),
    OPEN_FIELD("S", 20, "open_for names something that is no field with a value of its own, or two of one name."),
    NEVER_OPEN(
            "S",
            21,
            "open_for names what nobody may open: people, what is personal or sensitive, or things of security."),
    MATCH_FORM(
            "S",
            22,
            "match compares too few fields, or not what they hold, or lists what it links, or is not possible."),

    FEED_SOURCE("O", 30, "A feed says neither by sql nor by count where its rows come from."),
    FEED_COLUMN("O", 31, "A name is no column of the feed, or of another type than is needed."),
    FEED_LICENCE("O", 32, "The licence is none of the open ones."),
    FEED_LADDER("O", 33, "A ladder has no step, steps of different columns, or too low a threshold."),
    FEED_SQL("O", 34, "The feed's SQL cannot be prepared against the open file."),
    FEED_TWICE("O", 35, "Two feeds have one code in the catalogue."),

    VIEW_NAME("V", 10, "The name of the view's file is no name of a table, or that of another table."),

    ZONE("W", 10, "The time zone is not known."),
    ENVIRONMENT("W", 11, "An environment variable is not set."),
    PLAIN_PASSWORD("W", 12, "A password stands readable in the file (warning)."),
    SHARED_PATH("W", 13, "Two folders of the workspace are the same."),
    NO_WORKSPACE("W", 14, "The folder has no weir.yaml."),
    FILE_UNREADABLE("W", 15, "A file or folder of the workspace cannot be read."),
    NOT_UTF8("W", 16, "A file of the workspace is not UTF-8."),

    UNKNOWN_TABLE(
            "A", 20, "The published file can have no such table, or the audience does not name it among its tables."),
    CLASS_NOT_SEEN("A", 21, "A column has a privacy class that the audience does not see."),
    AUDIENCE_ROWS("A", 22, "Nothing, or two things, say which rows of a table the audience sees."),
    PURPOSE("A", 23, "The audience sees more than the analysts do, or what is sensitive, and does not say what for."),
    FILE_FOR_ALL(
            "A",
            24,
            "Everybody may read a file that holds what is not open, people, exact counts, or what is never open."),
    UNKNOWN_REPORT("A", 25, "The report has no file in mappings/reports."),
    REPORT_NOT_SEEN(
            "A", 26, "Nothing of the report can be made of the classes, tables and columns that the audience sees."),

    LIST_HEADER("C", 1, "The first line of a code list or of decisions does not name the expected columns."),
    LIST_ROW("C", 2, "A line has too few or too many values, or an empty one."),
    LIST_CODE_TWICE("C", 3, "A code or value stands twice."),
    LIST_AMBIGUOUS("C", 4, "One text means two codes."),
    LIST_SYNTAX("C", 5, "The file is not readable CSV."),
    LIST_AREA("C", 6, "An area has no parent, two, itself, or one of another level than the next."),

    DECISION_KIND("C", 10, "A decision is none of same, different and value."),
    DECISION_ENTITY("C", 11, "A decision is about an entity that does not exist, or whose records are not linked."),
    DECISION_RECORD("C", 12, "A decision does not name the records it is about, or names one too many."),
    DECISION_FIELD(
            "C", 13, "A decided value is empty, or none that its field takes, or its field is not in the entity."),
    DECISION_SIGNATURE("C", 14, "A decision does not say by whom, on which day and why."),
    DECISION_REACHES_NOTHING("C", 15, "A decision names a record that no department states (warning)."),

    UNPUBLISHED("P", 11, "The SQL names a table or column that is not published."),
    UNSEEN("P", 12, "The SQL names a table or column that the report's classes do not allow."),
    CLASS_UNPUBLISHED("P", 13, "The report may see a class that weir.yaml does not publish."),
    OUTSIDE("OP", 14, "The SQL reads something that is no published table, or in a feed no table of the open file."),
    NOT_ONE_SELECT("OP", 15, "The SQL is not exactly one SELECT."),
    NO_ORDER("P", 16, "The rows of a section have no order, so a second run could give another page."),
    UNDESCRIBED("P", 17, "The SQL gives a column that the report does not describe, or not one that it describes."),
    SENTENCE(
            "P",
            18,
            "The headline names a value that its SQL does not give, or not the same values in both languages."),
    CHART("P", 19, "The chart names a column that the section does not have, or one of the wrong kind."),
    PARAMETER("OP", 20, "A parameter is not known, has a reserved name, or a value of another kind."),
    ENDLESS("P", 21, "The SQL does not come to its end, even over empty tables (warning)."),
    TITLES("P", 22, "A column's codes are no list of mappings/codes, or stand at numbers or days.");

    private final String letters;
    private final int number;
    private final String sentence;

    ProblemCode(String letters, int number, String sentence) {
        this.letters = letters;
        this.number = number;
        this.sentence = sentence;
    }

    /**
     * The code as messages show it, such as {@code M012}, with its sentence.
     *
     * @param letter the kind of file, one of {@link #letters()}
     */
    public MessageCode in(char letter) {
        if (letters.indexOf(letter) < 0) {
            throw new IllegalArgumentException(name() + " is no code of " + letter);
        }
        return new MessageCode.Text("%s%03d".formatted(letter, number), sentence, "");
    }

    /** The kinds of file that can have the problem. */
    public String letters() {
        return letters;
    }
}
