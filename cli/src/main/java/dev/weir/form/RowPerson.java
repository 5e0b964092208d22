package dev.weir.form;

import dev.weir.form.BlankRows.Line;
import dev.weir.inspect.Headings.Meant;
import dev.weir.problem.FaultCode;
import dev.weir.report.ReportLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a row of a form names. Nobody is guessed: the first key that the row has must be true of exactly one. */
final class RowPerson {

    private static final String NAME = "person_name";
    private static final Key OF_NAME_AND_NUMBER = new Key(
            List.of("person_id", NAME),
            "SELECT resident_id FROM main.resident WHERE id_number = weir_cn_id(?) AND name = weir_text(?)");

    private final BlankRows sheet;
    private final Map<String, Integer> places = new HashMap<>();
    private final Subject subject;
    private final KnownPeople known;
    private final ReportLanguage language;

    RowPerson(BlankRows sheet, Map<Integer, Meant> meant, Subject subject, KnownPeople known, ReportLanguage language) {
        this.sheet = sheet;
        this.subject = subject;
        this.known = known;
        this.language = language;
        meant.forEach((place, column) -> places.put(column.concept(), place));
    }

    /** @param missing is told why, where nobody or more than one is found */
    Optional<Long> of(Line line, List<String> missing) {
        Optional<Key> key = subject.keys().stream()
                .filter(each -> each.concepts().stream().allMatch(concept -> text(line, concept) != null))
                .findFirst();
        if (key.isEmpty()) {
            missing.add(FillTold.NO_KEY.in(language, line.number()));
            return Optional.empty();
        }
        Optional<String> wrong = wrongNumber(line, key.get());
        if (wrong.isPresent()) {
            missing.add(FillTold.WRONG.in(language, line.number(), wrong.get()));
            return Optional.empty();
        }
        List<Long> ids = known.ids(key.get(), texts(line, key.get()));
        String by = key.get().concepts().stream()
                .map(concept -> sheet.headings().get(places.get(concept)))
                .collect(Collectors.joining(FillTold.JOINED.in(language)));
        if (ids.size() != 1) {
            missing.add(
                    ids.isEmpty()
                            ? FillTold.NOBODY.in(language, line.number(), by)
                            : FillTold.SEVERAL.in(language, line.number(), by, ids.size()));
            return Optional.empty();
        }
        if (isAnothers(line, key.get())) {
            missing.add(FillTold.OTHER_NAME.in(language, line.number()));
            return Optional.empty();
        }
        return Optional.of(ids.get(0));
    }

    private boolean isAnothers(Line line, Key key) {
        return key.concepts().contains("person_id")
                && text(line, NAME) != null
                && known.ids(OF_NAME_AND_NUMBER, texts(line, OF_NAME_AND_NUMBER))
                        .isEmpty();
    }

    /** What a load would say of an identity number by which somebody is looked for. */
    private Optional<String> wrongNumber(Line line, Key key) {
        for (String concept : key.concepts()) {
            if (!concept.endsWith("_id")) {
                continue;
            }
            String code = known.read("weir_cn_id_fault(?)", text(line, concept));
            if (code != null) {
                return Stream.of(FaultCode.values())
                        .filter(fault -> fault.code().equals(code))
                        .map(fault -> fault.message(
                                language.tag(), sheet.headings().get(places.get(concept)), text(line, concept)))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private List<String> texts(Line line, Key key) {
        return key.concepts().stream().map(concept -> text(line, concept)).toList();
    }

    private String text(Line line, String concept) {
        Integer place = places.get(concept);
        return place == null ? null : line.texts().get(place);
    }
}
