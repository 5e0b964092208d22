package dev.weir.sample;

import dev.weir.sql.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * What the sample's own files say, as tables: the register of the police as it is, the hotline's workbooks as POI reads them, and {@code
 * truth/} of the last night. The published file is {@code published}, the working one {@code work}.
 */
final class FactTruth implements AutoCloseable {

    private static final List<String> REGISTERS = List.of("person", "hukou", "member");
    private static final List<String> STATEMENTS =
            List.of("payments", "counts", "faults", "rejects", "unresolved", "cameras", "buildings");
    private static final List<String> COLUMNS =
            List.of("工单编号", "诉求类别", "办理状态", "承办单位", "满意度", "事发地址", "诉求时间", "办理期限", "办结时间");

    /** Exports that come too late and count no more. */
    private static final String SENT_AGAIN = "重发";

    private final Connection connection;

    private FactTruth(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param workspace of the sample, after its nights; nobody has its working file open
     * @param sent what departments have sent of things
     */
    static FactTruth of(Path workspace, int night, List<SentRegisters.Line> sent) throws SQLException, IOException {
        FactTruth truth = new FactTruth(DriverManager.getConnection("jdbc:duckdb:"));
        truth.attach("work", workspace.resolve("data/work/work.duckdb"));
        truth.attach("published", workspace.resolve("data/district.duckdb").toRealPath());
        try (Connection police =
                DriverManager.getConnection("jdbc:sqlite:" + workspace.resolve("data-sources/police.sqlite"))) {
            for (String register : REGISTERS) {
                truth.copy(police, register);
            }
        }
        for (String file : STATEMENTS) {
            truth.execute("CREATE TABLE truth_" + file + " AS SELECT DISTINCT * EXCLUDE (night, trap) FROM read_csv("
                    + Sql.literal(workspace.resolve("truth/" + file + ".csv").toString())
                    + ", header = true, all_varchar = true) WHERE night = '" + night + "'");
        }
        // a company that sends no ledger in a night has said what it said before
        truth.execute("CREATE TABLE truth_occupants AS SELECT * FROM read_csv("
                + Sql.literal(workspace.resolve("truth/occupants.csv").toString())
                + ", header = true, all_varchar = true) QUALIFY night = max(night) OVER (PARTITION BY scope)");
        truth.execute("CREATE TABLE truth_all_loads AS SELECT DISTINCT * EXCLUDE (trap) FROM read_csv("
                + Sql.literal(workspace.resolve("truth/loads.csv").toString())
                + ", header = true, all_varchar = true) WHERE night::BIGINT <= " + night);
        truth.execute("CREATE TABLE truth_all_rejects AS SELECT DISTINCT * EXCLUDE (night, trap) FROM read_csv("
                + Sql.literal(workspace.resolve("truth/rejects.csv").toString())
                + ", header = true, all_varchar = true) WHERE night::BIGINT <= " + night);
        truth.execute("CREATE TABLE truth_all_faults AS SELECT DISTINCT * EXCLUDE (trap) FROM read_csv("
                + Sql.literal(workspace.resolve("truth/faults.csv").toString())
                + ", header = true, all_varchar = true) WHERE night::BIGINT <= " + night);
        truth.readHotline(workspace.resolve("archive/hotline"));
        truth.readRegisters(sent);
        truth.execute(script("district"));
        return truth;
    }

    /** The statements about the view that do not hold, with what was found instead. */
    List<String> differences(String view) throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(script(view))) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(rows.getMetaData().getColumnLabel(column) + "=" + rows.getString(column));
                }
                lines.add(String.join(" ", cells));
            }
        }
        return lines;
    }

    /** The rows of a query, each with its values by the names of its columns. */
    List<Map<String, Object>> rows(String sql) throws SQLException {
        List<Map<String, Object>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.put(rows.getMetaData().getColumnLabel(column), rows.getObject(column));
                }
                found.add(row);
            }
        }
        return found;
    }

    /** The one value of a query. */
    Object value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1);
        }
    }

    private void attach(String name, Path file) throws SQLException {
        execute("ATTACH " + Sql.literal(file.toString()) + " AS " + name + " (READ_ONLY)");
    }

    private void copy(Connection from, String table) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + Sql.name(table))) {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                columns.add(rows.getMetaData().getColumnName(column));
            }
            create(table, columns);
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns.size(); column++) {
                    row.add(rows.getString(column));
                }
                insert(table, row);
            }
        }
    }

    /** Every row of every export, with the day that its file's name says. */
    private void readHotline(Path archive) throws IOException, SQLException {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add("exported_on");
        create("export", columns);
        List<Path> files;
        try (Stream<Path> all = Files.walk(archive)) {
            files = all.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> !file.toString().contains(SENT_AGAIN))
                    .toList();
        }
        for (Path file : files) {
            String day = file.getFileName().toString().replaceFirst(".*([0-9]{4}-[0-9]{2}-[0-9]{2})[.]xlsx$", "$1");
            try (InputStream in = Files.newInputStream(file);
                    Workbook workbook = WorkbookFactory.create(in)) {
                read(workbook, day);
            }
        }
    }

    private void readRegisters(List<SentRegisters.Line> lines) throws SQLException {
        create("line", List.of("input", "register", "scope", "issue", "row_no", "cells"));
        for (SentRegisters.Line line : lines) {
            insert(
                    "line",
                    List.of(line.input(), line.register(), line.scope(), line.issue(), "" + line.row(), line.cells()));
        }
    }

    private void read(Workbook workbook, String day) throws SQLException {
        DataFormatter formatter = new DataFormatter();
        List<String> header = new ArrayList<>();
        for (Row row : workbook.getSheetAt(0)) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                cells.add(formatter.formatCellValue(row.getCell(column)).strip());
            }
            if (header.isEmpty()) {
                header.addAll(cells.contains(COLUMNS.get(0)) ? cells : List.of());
                continue;
            }
            List<String> values = new ArrayList<>();
            COLUMNS.forEach(
                    name -> values.add(header.indexOf(name) < cells.size() ? cells.get(header.indexOf(name)) : ""));
            values.add(day);
            insert("export", values);
        }
    }

    private void create(String table, List<String> columns) throws SQLException {
        execute("CREATE TABLE " + Sql.name(table) + " ("
                + String.join(" VARCHAR, ", columns.stream().map(Sql::name).toList()) + " VARCHAR)");
    }

    private void insert(String table, List<String> row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + Sql.name(table) + " VALUES ("
                + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")) {
            for (int column = 0; column < row.size(); column++) {
                insert.setString(column + 1, row.get(column));
            }
            insert.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = FactTruth.class.getResourceAsStream("facts/" + name + ".sql")) {
            if (in == null) {
                throw new IOException("nothing says what must be true of " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
