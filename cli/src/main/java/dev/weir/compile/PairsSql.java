package dev.weir.compile;

import dev.weir.mapping.PairSyntax;
import dev.weir.sql.Sql;
import java.util.Optional;

/** Lines of keys and values. */
record PairsSql(PairSyntax syntax) implements LineSql {

    @Override
    public String prepared() {
        return "";
    }

    @Override
    public String unmatched() {
        return syntax.style() == PairSyntax.Style.SPACED
                ? "NOT weir_is_pairs(stage.line)"
                : "NOT weir_is_pairs_between(stage.line, " + Sql.literal(syntax.between()) + ", "
                        + Sql.literal(syntax.equals()) + ")";
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.of(new PairValue(syntax).of("stage.line", name));
    }
}
