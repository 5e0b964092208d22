package dev.weir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    @Test
    void leavesAPlainNameAsItStands() {
        assertThat(Sql.name("head_name")).isEqualTo("head_name");
        assertThat(Sql.name("history", "household")).isEqualTo("history.household");
    }

    @Test
    void quotesEveryKeywordThatCannotStandEverywhere() throws SQLException {
        List<String> bare = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet words = statement.executeQuery(
                        "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category <> 'unreserved'")) {
            while (words.next()) {
                if (!Sql.name(words.getString(1)).startsWith("\"")) {
                    bare.add(words.getString(1));
                }
            }
        }

        assertThat(bare).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"户号", "Head", "a b", "a\"b", "1st", "order", "it's", "a--b", "😀"})
    void anyNameAndAnyTextComeBackAsTheyWere(String text) throws SQLException {
        String sql = "SELECT " + Sql.literal(text) + " AS " + Sql.name(text);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + Sql.name(text) + " FROM (" + sql + ")")) {
            row.next();

            assertThat(row.getMetaData().getColumnName(1)).isEqualTo(text);
            assertThat(row.getString(1)).isEqualTo(text);
        }
    }

    @Test
    void writesNoTextAsNull() {
        assertThat(Sql.literal(null)).isEqualTo("NULL");
    }

    @Test
    void writesListsOfTexts() {
        assertThat(Sql.list(List.of("无", "a'b"))).isEqualTo("['无', 'a''b']");
        assertThat(Sql.list(List.of())).isEqualTo("[]");
    }

    @Test
    void indentsEveryLineButTheFirst() {
        assertThat(Sql.indent("a\nb\nc", 2)).isEqualTo("a\n  b\n  c");
        assertThat(Sql.lines(List.of("a", "b"))).isEqualTo("a,\nb");
    }
}
