package dev.weir.inspect;

import dev.weir.mapping.Converter;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Problems;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What columns are called in general and what ledgers are about, from the program's own file {@code vocabulary.yaml}. */
final class Vocabulary {

    private static final String FILE = "vocabulary.yaml";

    /** The trait of a person whom no word tells: 姓名, 身份证号. */
    private static final String ANYBODY = "person";

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final List<Form> forms = new ArrayList<>();

    private Vocabulary(MapView root) {
        MapView whose = root.map("whose");
        for (YamlMap.Entry entry : root.entries("traits")) {
            MapView trait = MapView.of(entry.value());
            List<String> names = trait.texts("names");
            add(ANYBODY + "_" + entry.name(), type(trait), names);
            for (YamlMap.Entry who : whose.entries()) {
                List<String> joined = new ArrayList<>();
                for (String word : whose.texts(who.name())) {
                    if (trait.flag("alone", false)) {
                        joined.add(word);
                    }
                    names.forEach(name -> joined.add(word + name));
                }
                add(who.name() + "_" + entry.name(), type(trait), joined);
            }
        }
        for (YamlMap.Entry entry : root.entries("concepts")) {
            MapView concept = MapView.of(entry.value());
            add(entry.name(), type(concept), concept.texts("names"));
        }
        for (YamlMap.Entry entry : root.entries("forms")) {
            forms.add(form(entry.name(), MapView.of(entry.value())));
        }
    }

    static Vocabulary read() {
        try (InputStream stream = Vocabulary.class.getResourceAsStream(FILE)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Problems problems = new Problems();
            return YamlReader.read(text, FILE, new FileProblems(problems, 'M'))
                    .map(MapView::of)
                    .map(Vocabulary::new)
                    .orElseThrow(() -> new IllegalStateException(FILE + ": " + problems.all()));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read from the program's own files", e);
        }
    }

    private void add(String name, ColumnType type, List<String> names) {
        concepts.put(name, new Concept(name, type, names));
    }

    private static ColumnType type(MapView concept) {
        return concept.text("code")
                .map(ColumnType::code)
                .or(() -> concept.text("as").map(as -> ColumnType.of(Converter.valueOf(as.toUpperCase(Locale.ROOT)))))
                .orElse(ColumnType.TEXT);
    }

    private static Form form(String name, MapView form) {
        List<List<String>> needs = form.texts("needs").stream()
                .map(alternatives -> List.of(alternatives.split(" ")))
                .toList();
        List<Form.Rule> records = form.maps("records").stream()
                .map(record -> {
                    Map<String, List<String>> fields = new LinkedHashMap<>();
                    MapView named = record.map("fields");
                    named.entries().forEach(field -> fields.put(field.name(), named.texts(field.name())));
                    return new Form.Rule(
                            record.text("entity").orElseThrow(),
                            record.texts("when"),
                            record.text("needs"),
                            record.texts("key"),
                            fields);
                })
                .toList();
        return new Form(name, form.texts("words"), needs, records);
    }

    /** By name. */
    Map<String, Concept> concepts() {
        return concepts;
    }

    /** The names of all concepts. */
    Set<String> names() {
        return concepts.keySet();
    }

    List<Form> forms() {
        return forms;
    }
}
