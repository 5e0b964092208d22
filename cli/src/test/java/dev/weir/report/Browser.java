package dev.weir.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.OtherProgram;
import dev.weir.table.CellValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real Chromium with one page, driven by its DevTools protocol. Times out rather than waits for ever. */
public final class Browser implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private int commands;

    /** @param folder exists; for its profile and its temporary files */
    public static Browser start(Path folder) throws Exception {
        Path program = OtherProgram.path("chromium", "chromium");
        Path profile = folder.resolve("profile");
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TMPDIR", folder.toString());
        Process process = builder.start();
        try {
            return new Browser(process, pageAddress(profile));
        } catch (Exception failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private Browser(Process process, URI page) {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
        List.of("Page", "Runtime", "Network", "Log").forEach(domain -> send(domain + ".enable", Map.of()));
    }

    /** Opens a page and forgets what happened on the one before. */
    public void open(Path file, int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        events.clear();
        send("Page.navigate", Map.of("url", file.toUri().toString()));
        await("Page.loadEventFired");
    }

    /** @param features such as {@code prefers-color-scheme} and {@code dark} */
    public void show(String media, Map<String, String> features) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        features.entrySet().stream()
                                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                                .toList()));
    }

    /** What an expression or the promise of one gives. */
    public JsonNode evaluate(String expression) {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.path("result").path("value");
    }

    /** The whole page as a picture. */
    public void picture(Path file, boolean wholePage) throws IOException {
        JsonNode result = send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", wholePage));
        Files.write(file, Base64.getDecoder().decode(result.get("data").textValue()));
    }

    /** What the page has said since it was opened: errors, warnings and texts of the console. */
    public List<String> messages() {
        return events.stream()
                .filter(event -> List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
                        .contains(event.get("method").textValue()))
                .map(event -> event.get("params").toString())
                .toList();
    }

    /** The addresses that it has asked for since it was opened, but for those that are within the page. */
    public List<String> requests() {
        return events.stream()
                .filter(event -> event.get("method").textValue().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").textValue())
                .filter(address -> !address.startsWith("data:"))
                .toList();
    }

    /** The families of the fonts that draw an element, as the platform calls them. */
    List<String> fonts(String selector) {
        send("DOM.enable", Map.of());
        send("CSS.enable", Map.of());
        int root = send("DOM.getDocument", Map.of()).path("root").path("nodeId").intValue();
        int node = send("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
                .get("nodeId")
                .intValue();
        List<String> families = new ArrayList<>();
        send("CSS.getPlatformFontsForNode", Map.of("nodeId", node))
                .get("fonts")
                .forEach(font -> families.add(font.get("familyName").textValue()));
        return families;
    }

    public JsonNode send(String method, Map<String, ?> parameters) {
        int id = ++commands;
        ObjectNode command = CellValue.JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", CellValue.JSON.valueToTree(parameters));
        socket.sendText(command.toString(), true).join();
        while (true) {
            JsonNode message = next();
            if (!message.has("id")) {
                events.add(message);
            } else if (message.get("id").intValue() == id) {
                if (message.has("error")) {
                    throw new IllegalStateException(method + ": " + message.get("error"));
                }
                return message.get("result");
            }
        }
    }

    private void await(String event) {
        while (events.stream().noneMatch(seen -> seen.get("method").textValue().equals(event))) {
            events.add(next());
        }
    }

    private JsonNode next() {
        try {
            JsonNode message = answers.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("the browser did not answer within " + LIMIT);
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> helpers = process.descendants().toList();
        socket.sendText("{\"id\": 0, \"method\": \"Browser.close\"}", true).join();
        process.onExit()
                .completeOnTimeout(process, LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
    }

    /** The browser writes its port into its profile as soon as it listens. */
    private static URI pageAddress(Path profile) throws Exception {
        Path file = profile.resolve("DevToolsActivePort");
        Instant end = Instant.now().plus(LIMIT);
        while (Files.notExists(file) || Files.size(file) == 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the browser did not start within " + LIMIT);
            }
            Thread.sleep(20);
        }
        String port = Files.readAllLines(file).get(0);
        HttpResponse<String> pages = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        for (JsonNode page : CellValue.JSON.readTree(pages.body())) {
            if (page.get("type").textValue().equals("page")) {
                return URI.create(page.get("webSocketDebuggerUrl").textValue());
            }
        }
        throw new IllegalStateException("the browser has no page: " + pages.body());
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    answers.add(CellValue.JSON.readTree(text.toString()));
                } catch (IOException noJson) {
                    throw new IllegalStateException(noJson);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
