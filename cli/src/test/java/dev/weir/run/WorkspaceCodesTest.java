package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a workspace as a whole has codes of its own, apart from those of the keys in its files. */
class WorkspaceCodesTest {

    private static final String CONFIG = """
            version: 1
            district: {en: Sample District, zh: 示例区}
            departments: {police: {en: Police, zh: 公安}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutAWorkspaceIsToldAsThat() {
        assertThat(codes()).contains("W014").doesNotContain("W001");
    }

    @Test
    void aFileThatIsMissingIsToldAsThat() throws IOException {
        Files.writeString(folder.resolve("weir.yaml"), CONFIG);
        assertThat(codes()).containsExactly("W015");
    }

    @Test
    void aFileThatIsNotUtf8IsToldAsThat() throws IOException {
        Files.write(folder.resolve("weir.yaml"), new byte[] {'a', ':', ' ', (byte) 0xCE, (byte) 0xDE});
        assertThat(codes()).contains("W016").doesNotContain("W003");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W001 | version: [1",
                "W002 | {version: 1, version: 1}",
                "W003 | {version: 1, distrikt: x}",
                "W004 | version: 1",
                "W009 | {version: 1, district: {en: \"a\\u0007\", zh: 区}}",
                "W005 | {version: 1, district: [a], departments: {police: {en: Police, zh: 公安}}}"
            })
    void aKeyOfWeirYamlIsToldAsThat(String code, String text) throws IOException {
        Files.writeString(folder.resolve("weir.yaml"), text);
        assertThat(codes()).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S001 | version: [1",
                "S002 | {version: 1, version: 1}",
                "S003 | {version: 1, entity: {}}",
                "S005 | {version: 1, entities: [a]}",
                "S006 | {version: 2, entities: {}}",
                "S009 | {version: 1, entities: {a: {title: {en: \"a\\u0007\", zh: 甲}}}}"
            })
    void aKeyOfTheSchemaIsToldAsThat(String code, String text) throws IOException {
        Files.writeString(folder.resolve("weir.yaml"), CONFIG);
        Files.createDirectory(folder.resolve("mappings"));
        Files.writeString(folder.resolve("mappings/schema.yaml"), text);
        assertThat(codes()).contains(code);
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnceWhateverElseIsWrong() throws IOException {
        Files.writeString(folder.resolve("weir.yaml"), CONFIG + "zone: Mars\n");
        Files.createDirectories(folder.resolve("mappings/codes"));
        Files.writeString(folder.resolve("mappings/codes/kind.csv"), "code,en,zh,aliases\na,A,甲,\n");
        Files.writeString(folder.resolve("mappings/schema.yaml"), """
                version: 1
                entities:
                  thing:
                    title: {en: Thing, zh: 物}
                    authority: [polise]
                    fields:
                      name: {type: text, class: personal, title: {en: Name, zh: 名}}
                      kind: {type: code, list: kind, class: personal, title: {en: Kind, zh: 类}}
                """);
        Files.writeString(folder.resolve("mappings/things.yaml"), """
                version: 1
                mapping: things
                title: {en: Things, zh: 物}
                department: police
                input: {format: excel}
                columns:
                  no:   {names: [号], as: numbr}
                  name: {names: [名], check: "nam <> ''"}
                records:
                  - entity: thing
                    key: no
                    fields:
                      name: name
                      kind: "case when name = 'x' then 'b' else 'a' end"
                """);
        assertThat(codes()).containsExactlyInAnyOrder("W010", "S019", "M006", "M012", "M034");

        Files.writeString(folder.resolve("weir.yaml"), "version: [1");
        assertThat(codes())
                .as("what only follows from a department that nobody can read is not told")
                .containsExactlyInAnyOrder("W001", "M006", "M012", "M034");
    }

    private List<String> codes() {
        Problems problems = new Problems();
        WorkspaceFiles.read(folder, problems);
        return problems.all().stream().map(problem -> problem.code().code()).toList();
    }
}
