package dev.weir.mapping;

import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.LedgerRule.Period;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlScalar;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what a mapping says about its input as a whole: format, ledger, deletions, watermark and limits. */
final class SettingsReader {

    private final ColumnNames columns;
    private final FileProblems problems;

    SettingsReader(ColumnNames columns, FileProblems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    Input input(MapView root) {
        MapView view = root.map("input");
        return new Input(
                view.choice("format", Input.Format.class).orElse(Input.Format.EXCEL),
                sheets(view),
                view.scalar("pattern").map(Expressions::of),
                view.flag("growing", false),
                delimited(view),
                options(view),
                view.text("charset"),
                log(view));
    }

    private static SheetNames sheets(MapView view) {
        MapView names = view.map("sheets");
        List<String> alone = view.texts("sheets");
        MapView table = view.map("table");
        return new SheetNames(
                alone.isEmpty() ? names.texts("include") : alone,
                names.texts("exclude"),
                table.has("header")
                        ? Optional.of(new TableChoice(
                                table.texts("header"),
                                table.has("occurrence")
                                        ? OptionalInt.of(table.number("occurrence", 1))
                                        : OptionalInt.empty()))
                        : Optional.empty());
    }

    private static LogInput log(MapView view) {
        MapView pairs = view.map("pairs");
        return new LogInput(
                view.text("record_start"),
                view.has("pairs")
                        ? Optional.of(new PairSyntax(
                                PairSyntax.Style.DECLARED,
                                pairs.text("between").orElse(PairSyntax.LOGFMT.between()),
                                pairs.text("equals").orElse(PairSyntax.LOGFMT.equals())))
                        : Optional.empty(),
                view.choice("equal_lines", LogInput.EqualLines.class).orElse(LogInput.EqualLines.EACH),
                view.choice("repeats", LogInput.Repeats.class).orElse(LogInput.Repeats.EACH));
    }

    private static FileOptions options(MapView view) {
        return new FileOptions(
                view.text("rows"),
                view.text("table"),
                view.text("query"),
                view.text("encoding"),
                view.has("record_bytes") ? OptionalInt.of(view.number("record_bytes", 0)) : OptionalInt.empty());
    }

    private static DelimitedInput delimited(MapView input) {
        OptionalInt header = input.text("header").equals(Optional.of(MappingSpec.NONE))
                ? OptionalInt.of(DelimitedInput.NO_HEADER)
                : input.has("header") ? OptionalInt.of(input.number("header", 1)) : OptionalInt.empty();
        return new DelimitedInput(
                input.text("encoding"),
                input.text("delimiter"),
                input.text("quote").map(quote -> quote.equals(MappingSpec.NONE) ? "" : quote),
                input.text("escape").map(escape -> escape.equals(MappingSpec.NONE) ? "" : escape),
                header,
                input.flag("short_rows", false));
    }

    LedgerRule ledger(MapView root) {
        MapView view = root.map("ledger");
        return new LedgerRule(origin(view, "scope"), origin(view, "issue"));
    }

    private Optional<Origin> origin(MapView ledger, String key) {
        if (!ledger.has(key)) {
            return Optional.empty();
        }
        MapView view = ledger.map(key);
        Optional<From> from = view.choice("from", From.class);
        Optional<YamlScalar> column = view.scalar("column");
        column.ifPresent(name -> columns.single(name.text(), name.position()));
        from.ifPresent(place -> checkColumnKey(view, place));
        view.scalar("pattern").ifPresent(pattern -> RegexChecker.check(pattern, problems));
        return Optional.of(new Origin(
                from.orElse(From.FOLDER),
                column.map(YamlScalar::text),
                view.text("pattern"),
                view.choice("as", Period.class)));
    }

    private void checkColumnKey(MapView view, From from) {
        if (from == From.COLUMN && !view.has("column")) {
            String message = "\"from: column\" needs the key \"column\" beside it";
            problems.error(view.position("from"), ProblemCode.INCOMPLETE_KEYS, message, "name one of the columns");
        }
        if (from != From.COLUMN && view.has("column")) {
            String message = "\"column\" stands beside another \"from\"";
            problems.error(
                    view.keyPosition("column"), ProblemCode.EXCLUSIVE_KEYS, message, "remove it or write from: column");
        }
    }

    Deletions deletions(MapView root) {
        MapView view = root.map("deletes");
        Optional<Deletions> deletedWhen =
                view.scalar("deleted_when").map(when -> new Deletions.DeletedWhen(Expressions.of(when)));
        return deletedWhen
                .or(() -> view.duration("full_every").map(Deletions.FullEvery::new))
                .orElseGet(Deletions.None::new);
    }

    Optional<Watermark> watermark(MapView root) {
        if (!root.has("watermark")) {
            return Optional.empty();
        }
        MapView view = root.map("watermark");
        Optional<YamlScalar> column = view.scalar("column");
        column.ifPresent(name -> columns.single(name.text(), name.position()));
        return Optional.of(new Watermark(
                column.map(YamlScalar::text).orElse(""),
                view.text("first").orElse(""),
                view.duration("overlap").orElse(Duration.ZERO)));
    }

    Brake brake(MapView root) {
        MapView view = root.map("brake");
        return new Brake(
                view.number("percent", Brake.DEFAULT.percent()),
                view.number("rows", Math.toIntExact(Brake.DEFAULT.rows())));
    }

    RejectLimit rejectLimit(MapView root) {
        MapView view = root.map("rejects");
        long max = view.has("max") ? view.number("max", 0) : RejectLimit.DEFAULT.max();
        return new RejectLimit(max, view.percent("max_percent", RejectLimit.DEFAULT.maxPercent()));
    }
}
