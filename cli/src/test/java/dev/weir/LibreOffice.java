package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * LibreOffice as a second reader of workbooks, with a profile of its own.
 *
 * @param folder for what it makes
 */
public record LibreOffice(Path folder) {

    /** All sheets, values in full and not as rounded on the screen; the numbers stand in its handbook under "Filter Options for CSV". */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    /** The rows of each sheet as texts; files are named {@code <workbook>-<sheet>.csv}. */
    public void toCsv(List<Path> workbooks) throws IOException, InterruptedException {
        convert(CSV, workbooks);
    }

    /** What {@link #toCsv} has made of a sheet, without the empty rows. */
    public List<List<String>> rows(String workbook, String sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(folder.resolve(workbook + "-" + sheet + ".csv"));
                CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            parser.forEach(row -> rows.add(row.toList()));
        }
        rows.removeIf(row -> row.stream().allMatch(String::isEmpty));
        return rows;
    }

    /** The pages as it would print them; files are named {@code <workbook>.pdf}. */
    public void toPdf(List<Path> workbooks) throws IOException, InterruptedException {
        convert("pdf", workbooks);
    }

    /** Pictures of what {@link #toPdf} has made, in the order of the pages. */
    public List<Picture> pictures(String name) throws IOException, InterruptedException {
        OtherProgram.lines(
                StandardCharsets.UTF_8,
                "poppler-utils",
                "pdftoppm",
                "-png",
                "-r",
                "60",
                folder.resolve(name + ".pdf").toString(),
                folder.resolve(name).toString());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9]+\\.png"))
                    .sorted()
                    .map(Picture::new)
                    .toList();
        }
    }

    private void convert(String format, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                OtherProgram.path("libreoffice-calc", "soffice").toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("messages.txt").toFile())
                .start();
        boolean ended = process.waitFor(300, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as("LibreOffice ended").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("messages.txt")))
                .isZero();
    }
}
