package dev.weir.run;

import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workspace with the repository's own routes and mappings, into whose inbox a test puts what it likes. */
final class NightWorkspace {

    static final List<String> HEADER =
            List.of("户号", "户主姓名", "出生日期", "身份证号", "联系电话", "家庭住址", "保障人数", "月保障金额(元)", "享受起始时间");

    private final Path root;
    /** As it was opened last: to check a whole workspace takes longer than most questions. */
    private OpenWorkspace opened;

    private NightWorkspace(Path root) {
        this.root = root;
    }

    static NightWorkspace in(Path root) {
        Path repository = Path.of("").toAbsolutePath();
        for (String part : List.of("mappings", "routes", "weir.yaml")) {
            copy(repository.resolve(part), root.resolve(part));
        }
        NightWorkspace workspace = new NightWorkspace(root);
        for (String department : List.of("civil-affairs", "access-control", "parking", "water", "hotline")) {
            workspace.write("inbox/" + department + "/.keep", new byte[0]);
        }
        workspace.withSampleRegister();
        return workspace;
    }

    /** One that is there already. */
    static NightWorkspace of(Path root) {
        return new NightWorkspace(root);
    }

    void withSampleRegister() {
        Path register = Path.of("samples/data-sources/police.sqlite").toAbsolutePath();
        copy(register, root.resolve("data-sources/police.sqlite"));
    }

    /** The inbox of the committed sample, as if it had been filled an hour ago. */
    void withSampleInbox() {
        Path samples = Path.of("samples").toAbsolutePath();
        try (Stream<Path> files = Files.walk(samples.resolve("inbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(samples.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    OpenWorkspace opened() {
        if (opened == null) {
            opened = WorkspaceFiles.open(root);
        }
        return opened;
    }

    Path root() {
        return root;
    }

    RunSummary run(String... routes) {
        return run(new RunOptions(List.of(routes), false, false, true, Duration.ZERO));
    }

    /** Asks the databases of the routes for all rows. */
    RunSummary runFull(String... routes) {
        return run(new RunOptions(List.of(routes), true, false, true, Duration.ZERO));
    }

    private RunSummary run(RunOptions options) {
        opened = WorkspaceFiles.open(root);
        return new Pipeline(opened, options, Progress.NONE).run();
    }

    /** Puts a file that nobody has touched for an hour. */
    Path write(String path, byte[] content) {
        return write(path, content, Instant.now().minusSeconds(3600));
    }

    /** Puts a file that somebody is still writing, as its time of a little ahead says. */
    Path writeNow(String path, byte[] content) {
        return write(path, content, Instant.now().plusSeconds(600));
    }

    private Path write(String path, byte[] content, Instant modified) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A subsidy ledger of three households. */
    static byte[] ledger(String title) {
        return workbook(
                "低保", title, HEADER, List.of(household("H1", "张三"), household("H2", "李四"), household("H3", "王五")));
    }

    static List<String> household(String number, String head) {
        return List.of(number, head, "1960-01-02", "", "13912345678", "月湖小区3幢2单元501室", "2", "800", "2025-01-01");
    }

    static byte[] workbook(String sheet, String title, List<String> header, List<List<String>> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet page = workbook.createSheet(sheet);
            List<List<String>> all = new ArrayList<>(List.of(List.of(title), header));
            all.addAll(rows);
            for (int i = 0; i < all.size(); i++) {
                Row row = page.createRow(i);
                for (int column = 0; column < all.get(i).size(); column++) {
                    row.createCell(column).setCellValue(all.get(i).get(column));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The result's rows as {@code a|b|c}. */
    List<String> rows(String sql) {
        OpenWorkspace open = opened();
        try (WorkDatabase database = WorkDatabase.openReadOnly(open.workspace().workFile(), open.storeOptions())) {
            return new Session(database.connection()).rows(sql, row -> {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(i > 1 ? "|" : "").append(row.getString(i) == null ? "" : row.getString(i));
                }
                return text.toString();
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Changes the working file by hand. */
    void change(String sql) {
        OpenWorkspace open = opened();
        try (WorkDatabase database = WorkDatabase.open(open.workspace().workFile(), open.storeOptions())) {
            new Session(database.connection()).execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What all departments state now, without the loads it came from. */
    List<String> records() {
        List<String> all = new ArrayList<>();
        for (String entity : opened().schema().entities().keySet()) {
            rows("SELECT * EXCLUDE (load_id, as_of) FROM record." + entity + " ORDER BY ALL")
                    .forEach(row -> all.add(entity + " " + row));
        }
        return all;
    }

    boolean exists(String path) {
        return Files.exists(root.resolve(path));
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllBytes(path));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
