package dev.weir.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlTemplateTest {

    @Test
    void quotesNamesAndTextsByTheirKind() {
        String sql = SqlTemplate.of("SELECT ${column} FROM ${table} WHERE ${column} = ${value} LIMIT ${most}")
                .name("column", "户号")
                .name("table", "history", "order")
                .text("value", "it's")
                .number("most", 3)
                .sql();

        assertThat(sql).isEqualTo("SELECT \"户号\" FROM history.\"order\" WHERE \"户号\" = 'it''s' LIMIT 3");
    }

    @Test
    void refusesANameThatHasNoPlace() {
        SqlTemplate template = SqlTemplate.of("SELECT ${column}");

        assertThatThrownBy(() -> template.name("colunm", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no place ${colunm} in: SELECT ${column}");
    }

    @Test
    void refusesAStatementWithAPlaceLeftOpen() {
        SqlTemplate template = SqlTemplate.of("SELECT ${column} FROM ${table}").name("column", "a");

        assertThatThrownBy(template::sql)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("${table} has no value in: SELECT ${column} FROM ${table}");
    }

    @Test
    void refusesASecondValueForOnePlace() {
        SqlTemplate template = SqlTemplate.of("SELECT ${column}").name("column", "a");

        assertThatThrownBy(() -> template.name("column", "b")).hasMessage("${column} has its value already");
    }

    @Test
    void neverLooksForPlacesInAValue() {
        assertThat(SqlTemplate.of("SELECT ${value}")
                        .text("value", "${value} \\1 $1")
                        .sql())
                .isEqualTo("SELECT '${value} \\1 $1'");
    }

    @Test
    void putsTheLinesOfAValueAsDeepAsItsPlace() {
        assertThat(SqlTemplate.of("""
                FROM (
                  WITH (${select})
                )""").sql("select", "SELECT a,\n  b\nFROM c").sql())
                .isEqualTo("""
                FROM (
                  WITH (SELECT a,
                    b
                  FROM c)
                )""");
    }

    @Test
    void leavesTextsOfSeveralLinesAsTheyAre() {
        String values = "'one\ntwo', e'it\\'s\nso', \"a\nb\", -- it's\n3 /* don't\ntouch */";

        assertThat(SqlTemplate.of("  SELECT ${values}").sql("values", values).sql())
                .isEqualTo("  SELECT 'one\ntwo', e'it\\'s\nso', \"a\nb\", -- it's\n  3 /* don't\ntouch */");
    }
}
