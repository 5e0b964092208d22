package dev.weir.cli;

import dev.weir.inquiry.PublishedInquiry;
import dev.weir.inquiry.QueryException;
import dev.weir.table.CsvRows;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir sql}. */
@Command(
        name = "sql",
        description =
                "Query the published file, or that of an audience. It cannot be changed, and no other file be read.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  weir sql \"SELECT household_type, count(*) FROM household GROUP BY ALL\"",
            "  weir sql -f csv --file report.sql > report.csv",
            "  weir sql --audience parking-operator \"SHOW TABLES\""
        })
final class SqlCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..1",
            description = "DuckDB SQL. Without it and without --file: standard input.")
    private String query;

    @Option(names = "--file", paramLabel = "FILE", description = "Read the query from a file (UTF-8).")
    private Path file;

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            description = "Ask the file of this audience, to see what it sees. Default: the analysts'.")
    private String audience;

    @Override
    public Integer call() {
        String sql = sql();
        Workspace folders = workspace.folders();
        try {
            PublishedInquiry.ask(
                    folders, AudienceFiles.link(spec, folders, audience), sql, format.writer(CsvRows.Reader.PROGRAM));
            return ExitCode.DONE.code();
        } catch (QueryException wrong) {
            spec.commandLine().getErr().println("weir: " + wrong.getMessage());
            return ExitCode.USAGE.code();
        }
    }

    private String sql() {
        if (query != null && file != null) {
            throw wrong("give the query or --file, not both");
        }
        String sql = query != null ? query : read();
        if (sql.isBlank()) {
            throw wrong("the query is empty");
        }
        return sql;
    }

    private String read() {
        try {
            if (file != null) {
                return Files.readString(file);
            }
            if (System.console() != null) {
                throw wrong("give a query, such as \"SELECT count(*) FROM household\"");
            }
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw wrong("the query cannot be read: " + failure);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
