package dev.weir.spec;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.yaml.YamlList;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlScalar;
import java.util.List;

/** Compares a YAML document with its specification and reports everything that differs. */
public final class SpecChecker {

    private final FileProblems problems;

    public SpecChecker(FileProblems problems) {
        this.problems = problems;
    }

    /** Checks a whole document. */
    public void check(YamlNode document, Spec spec) {
        check("the file", document, spec);
    }

    private void check(String what, YamlNode node, Spec spec) {
        if (spec instanceof Spec.Either either) {
            checkEither(what, node, either);
        } else if (spec instanceof Spec.ListOf list && list.oneAlone() && fits(node, list.item())) {
            check(what, node, list.item());
        } else if (!fits(node, spec)) {
            wrong(ProblemCode.WRONG_TYPE, what, node, spec);
        } else if (spec instanceof Spec.ListOf list) {
            ((YamlList) node).items().forEach(item -> check("an entry of " + what, item, list.item()));
        } else if (spec instanceof Spec.MapOf map) {
            ((YamlMap) node).entries().forEach(entry -> checkFreeEntry(what, entry, map));
        } else if (spec instanceof Spec.Keys keys) {
            checkKeys((YamlMap) node, keys);
        } else if (!isWrittenRight((YamlScalar) node, spec)) {
            wrongValue(what, (YamlScalar) node, spec);
        }
    }

    private void checkEither(String what, YamlNode node, Spec.Either either) {
        List<Spec> fitting =
                either.forms().stream().filter(form -> fits(node, form)).toList();
        if (fitting.isEmpty()) {
            wrong(ProblemCode.WRONG_TYPE, what, node, either);
        } else {
            check(what, node, fitting.get(0));
        }
    }

    private void checkFreeEntry(String what, YamlMap.Entry entry, Spec.MapOf map) {
        Spec.Value key = new Spec.Value(map.key());
        if (!isWrittenRight(entry.key(), key)) {
            wrong(ProblemCode.WRONG_VALUE, "a key of " + what, entry.key(), key);
        }
        check(quoted(entry.name()), entry.value(), map.value());
    }

    private void checkKeys(YamlMap map, Spec.Keys keys) {
        List<String> names = keys.keys().stream().map(Key::name).toList();
        for (YamlMap.Entry entry : map.entries()) {
            if (!names.contains(entry.name())) {
                problems.error(
                        entry.key().position(),
                        ProblemCode.UNKNOWN_KEY,
                        "unknown key " + quoted(entry.name()),
                        Suggestion.of(entry.name(), names));
            }
        }
        keys.keys().forEach(key -> checkKey(map, key));
        List<String> present = keys.oneOf().stream().filter(map::has).toList();
        if (!keys.oneOf().isEmpty() && present.size() != 1) {
            String choice = "exactly one of " + String.join(", ", keys.oneOf()) + " must stand here";
            String found = present.isEmpty() ? "none does" : String.join(" and ", present) + " do";
            problems.error(map.position(), ProblemCode.EXCLUSIVE_KEYS, choice + ", " + found, "");
        }
    }

    private void checkKey(YamlMap map, Key key) {
        if (!map.has(key.name())) {
            if (key.required()) {
                problems.error(
                        map.position(),
                        ProblemCode.MISSING_KEY,
                        "key " + quoted(key.name()) + " is missing",
                        key.example().isEmpty() ? "" : "such as: " + key.name() + ": " + key.example());
            }
            return;
        }
        if (!key.needs().isEmpty() && !map.has(key.needs())) {
            problems.error(
                    map.positionOf(key.name()),
                    ProblemCode.INCOMPLETE_KEYS,
                    "key " + quoted(key.name()) + " needs the key " + quoted(key.needs()) + " beside it",
                    "");
        }
        check(quoted(key.name()), map.entry(key.name()).orElseThrow().value(), key.spec());
    }

    private static boolean fits(YamlNode node, Spec spec) {
        if (spec instanceof Spec.Value value) {
            return node instanceof YamlScalar scalar && value.type().acceptsTypeOf(scalar);
        }
        if (spec instanceof Spec.Choice) {
            return node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.TEXT;
        }
        if (spec instanceof Spec.ListOf) {
            return node instanceof YamlList;
        }
        return node instanceof YamlMap;
    }

    private static boolean isWrittenRight(YamlScalar scalar, Spec spec) {
        return spec instanceof Spec.Choice choice
                ? choice.words().contains(scalar.text())
                : ((Spec.Value) spec).type().accepts(scalar.text());
    }

    private void wrongValue(String what, YamlScalar scalar, Spec spec) {
        if (spec instanceof Spec.Choice choice) {
            problems.error(
                    scalar.position(),
                    ProblemCode.WRONG_VALUE,
                    what + " cannot be " + quoted(scalar.text()),
                    Suggestion.of(scalar.text(), choice.words()));
        } else {
            wrong(ProblemCode.WRONG_VALUE, what, scalar, spec);
        }
    }

    private void wrong(ProblemCode code, String what, YamlNode node, Spec spec) {
        problems.error(node.position(), code, what + " is " + node.kind(), "it must be " + spec.phrase());
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
