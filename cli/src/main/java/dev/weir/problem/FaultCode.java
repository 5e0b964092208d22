package dev.weir.problem;

import static dev.weir.problem.FaultCode.Weight.ERROR;
import static dev.weir.problem.FaultCode.Weight.REPAIR;
import static dev.weir.problem.FaultCode.Weight.WARNING;

import java.util.Locale;

/**
 * What can be wrong with a value or a row, or was put right. The codes are stable: they stand in {@code weir.fault} and in the workbooks that
 * go back to clerks. Each has a sentence in {@code faults.en.properties} and {@code faults.zh.properties} in which {@code {column}} and
 * {@code {value}} are replaced.
 */
public enum FaultCode implements MessageCode {
    REQUIRED_MISSING("F001", ERROR),
    KEY_UNREADABLE("F002", ERROR),
    KEY_DISAGREES("F003", ERROR),
    ROW_REPEATED("F004", WARNING),
    CHECK_FAILED("F005", WARNING),
    EXPRESSION_FAILED("F006", WARNING),
    REFERENCE_UNREADABLE("F007", ERROR),
    RECORDED_OTHERWISE("F008", ERROR),
    NOT_INTEGER("F010", WARNING),
    NOT_NUMBER("F011", WARNING),
    NOT_MONEY("F012", WARNING),
    NOT_DATE("F013", WARNING),
    DATE_IMPOSSIBLE("F014", WARNING),
    NOT_DATETIME("F015", WARNING),
    NOT_BOOLEAN("F016", WARNING),
    NOT_PHONE("F017", WARNING),
    DATE_OUT_OF_RANGE("F018", WARNING),
    DATE_UNKNOWN("F019", WARNING),
    ID_FORM("F020", WARNING),
    ID_CHECK_DIGIT("F021", WARNING),
    ID_BIRTH_DATE("F022", WARNING),
    ID_DIVISION("F023", WARNING),
    USCC_FORM("F030", WARNING),
    USCC_CHECK_DIGIT("F031", WARNING),
    NOT_PLATE("F040", WARNING),
    NOT_ADDRESS("F041", WARNING),
    NOT_IN_LIST("F042", WARNING),
    COORDINATE_OUTSIDE("F043", WARNING),
    COORDINATE_ALONE("F044", WARNING),
    BRACKETS_IN_ADDRESS("F045", WARNING),
    LINE_PATTERN("F050", ERROR),
    COLUMN_COUNT("F051", ERROR),
    LINE_WITHOUT_END("F052", WARNING),
    NOT_LIKE_ROWS("F053", ERROR),
    LIST_IN_TEXT("F054", WARNING),
    DAMAGED_CHARACTERS("F055", WARNING),
    ROW_STRUCK_OUT("F056", ERROR),
    NOT_LIKE_RECORDS("F057", ERROR),
    TEXT_BEHIND_RECORD("F058", WARNING),
    ERROR_CELL("F060", WARNING),
    DIGITS_LOST("F061", WARNING),
    NUMBER_SHORTENED("F062", WARNING),
    MADE_A_DATE("F063", WARNING),
    NO_RESULT("F064", WARNING),
    NOT_TEXT("F065", WARNING),
    CELL_STRUCK_OUT("F066", WARNING),
    VALUES_UNEVEN("F067", WARNING),
    FIELD_TWICE("F068", WARNING),
    FIELD_NOT_THERE("F069", WARNING),
    YEAR_UNKNOWN("F070", WARNING),
    REPEATS_UNKNOWN("F071", ERROR),
    VALUE_OPEN("F072", WARNING),
    NOTHING_ABOVE("F073", WARNING),
    SECTION_UNSURE("F074", WARNING),
    REPAIRED_CHARACTERS("R001", REPAIR),
    REPAIRED_ID("R002", REPAIR),
    REPAIRED_UNIT("R003", REPAIR),
    REPAIRED_STRIKE("R004", REPAIR),
    REPAIRED_KEY("R005", REPAIR),
    REPAIRED_FEN("R006", REPAIR);

    /** What a fault is if the mapping says nothing else of it. */
    enum Weight {
        ERROR,
        WARNING,
        REPAIR
    }

    private static final int LONGEST_VALUE = 40;

    private final Text text;
    private final Weight weight;

    FaultCode(String code, Weight weight) {
        this.text = new Text(code, FaultSentences.ENGLISH.of(code), FaultSentences.CHINESE.of(code));
        this.weight = weight;
    }

    /** The sentences have places, see the class. */
    @Override
    public Text text() {
        return text;
    }

    /** {@code error}, {@code warning} or {@code repair}, unless the mapping says otherwise; as {@code weir.fault.severity} spells it. */
    public String severity() {
        return weight.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The sentence for a clerk.
     *
     * @param column as the ledger's header names it
     * @param value as the ledger has it; null is shown as empty, more than 40 characters are cut
     */
    public String message(String language, String column, String value) {
        return sentence(language).replace("{column}", column).replace("{value}", shortened(value));
    }

    private static String shortened(String value) {
        if (value == null) {
            return "";
        }
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
