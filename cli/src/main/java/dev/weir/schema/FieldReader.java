package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one field of an entity. */
final class FieldReader {

    private final Collection<String> entities;
    private final Collection<String> codeLists;
    private final FileProblems problems;

    FieldReader(Collection<String> entities, Collection<String> codeLists, FileProblems problems) {
        this.entities = entities;
        this.codeLists = codeLists;
        this.problems = problems;
    }

    Field read(YamlMap.Entry entry) {
        MapView view = MapView.of(entry.value());
        Optional<FieldType> type =
                view.text("type").filter(SchemaSpec.TYPES::contains).map(FieldReader::type);
        if (type.isPresent()) {
            checkPartner(view, "entity", type.get() == FieldType.REFERENCE, "ref");
            checkPartner(view, "list", type.get() == FieldType.CODE, "code");
        }
        checkKnown(view, "entity", ProblemCode.UNKNOWN_TARGET, entities);
        checkKnown(view, "list", ProblemCode.UNKNOWN_LIST, codeLists);
        return new Field(
                entry.name(),
                type.orElse(FieldType.TEXT),
                view.text("entity"),
                view.text("list"),
                TitleForm.read(view.map("title")),
                view.choice("class", PrivacyClass.class).orElse(PrivacyClass.SENSITIVE),
                authority(view),
                view.flag("compare", true));
    }

    private static FieldType type(String word) {
        return word.equals("ref") ? FieldType.REFERENCE : FieldType.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private void checkPartner(MapView view, String key, boolean needed, String type) {
        if (needed && !view.has(key)) {
            problems.error(
                    view.position("type"),
                    ProblemCode.FIELD_TYPE,
                    "type " + type + " needs the key \"" + key + "\" beside it",
                    "");
        }
        if (!needed && view.has(key)) {
            problems.error(
                    view.keyPosition(key),
                    ProblemCode.FIELD_TYPE,
                    "\"" + key + "\" stands at a field that is no " + type,
                    "remove it or write type: " + type);
        }
    }

    private void checkKnown(MapView view, String key, ProblemCode code, Collection<String> known) {
        view.scalar(key)
                .filter(name -> !known.contains(name.text()))
                .ifPresent(name -> problems.error(
                        name.position(),
                        code,
                        "unknown " + (key.equals("list") ? "code list" : key) + " \"" + name.text() + "\"",
                        Suggestion.of(name.text(), known)));
    }

    private static Optional<Authority> authority(MapView view) {
        if (!view.has("authority")) {
            return Optional.empty();
        }
        MapView ordered = view.map("authority");
        List<String> departments = ordered.has("order") ? ordered.texts("order") : view.texts("authority");
        Optional<Period> maxAge = ordered.period("max_age");
        return Optional.of(new Authority(departments, maxAge));
    }
}
