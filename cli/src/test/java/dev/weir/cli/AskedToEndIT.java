package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is being read, a process that is asked to end says one line, and is gone within ten seconds. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AskedToEndIT {

    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void makeWorkspace() {
        workspace = folder.resolve("district");
        assertThat(Called.weir("init", workspace.toString()).code()).isZero();
    }

    @Test
    void aServerThatDoesNotAnswerDoesNotHoldIt() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Path config = workspace.resolve("weir.yaml");
            String url =
                    "police: {url: \"jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/register\", user: weir}";
            Files.writeString(config, Files.readString(config).replaceFirst("police: \\{url: .*}", url));
            Process process = start("run", "police-households");
            try (Socket waiting = silent.accept()) {
                assertThat(waiting.getInputStream().read()).isNotNegative();
                endsAtOnce(process);
            }
        }
    }

    @Test
    void aHugeFileDoesNotHoldIt() throws Exception {
        Path ledger = workspace.resolve("inbox/access-control/gates.log");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            lines.add("2026-11-01 08:00:00 " + "x".repeat(80) + i);
        }
        byte[] block = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(ledger)) {
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        Process process = start("run");
        Path spool = workspace.resolve("data/spool");
        while (process.isAlive() && isEmpty(spool)) {
            Thread.sleep(20);
        }
        endsAtOnce(process);
    }

    private static boolean isEmpty(Path spool) throws IOException {
        if (!Files.isDirectory(spool)) {
            return true;
        }
        try (Stream<Path> files = Files.list(spool)) {
            return files.findAny().isEmpty();
        }
    }

    private static void endsAtOnce(Process process) throws Exception {
        // not of the process itself, which would close what it has said
        process.toHandle().destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThat(text(process.getErrorStream().readAllBytes()).lines())
                .singleElement()
                .asString()
                .startsWith("weir: asked to end");
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Weir.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-w", workspace.toString()));
        return new ProcessBuilder(command).start();
    }
}
