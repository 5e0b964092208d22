package dev.weir.audience;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.publish.PublishedCatalog;
import dev.weir.schema.OpenRules;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What everybody may read must not hold what the wall before open data lets nobody give away. */
record EverybodyCheck(MapView root, AudienceFile audience, PublishedCatalog catalog, FileProblems found) {

    /** An audience that is called so is everybody; words that only stand beside others, such as public works, are somebody's name. */
    private static final Pattern EVERYBODY = Pattern.compile(
            "(?i)(for |to )?(the )?(general )?public|everybody|everyone|anybody|anyone|(all )?citizens|open data|the internet"
                    + "|.*(公众|所有人|任何人|全体市民|全体居民|社会公开|开放数据).*");

    private static final Pattern NO_WORD = Pattern.compile("[-_.,;: ]+");
    private static final String REMEDY = "what everybody may have is open data: see weir feed and docs/open-data.md";

    void check() {
        reason().ifPresent(reason -> {
            Set<PrivacyClass> classes = audience.audience().classes();
            if (classes.stream().anyMatch(privacy -> privacy != PrivacyClass.OPEN)) {
                refuse(reason.place(), reason.text() + ", and it holds what is " + AudienceCheck.words(classes));
            }
            root.scalars("tables").forEach(table -> checkTable(table, reason.text()));
        });
    }

    private void checkTable(YamlScalar table, String reason) {
        Schema schema = catalog.schema();
        String name = table.text();
        if (OpenRules.PEOPLE.contains(name)) {
            refuse(table.position(), reason + ", and rows of \"" + name + "\" are about people");
        } else if (schema.open().never().containsKey(name)) {
            refuse(table.position(), reason + ", and some rows of \"" + name + "\" are never open");
        } else if (catalog.counts(name)) {
            refuse(table.position(), reason + ", and \"" + name + "\" holds exact counts");
        }
    }

    private void refuse(Position place, String message) {
        found.error(place, ProblemCode.FILE_FOR_ALL, message, REMEDY);
    }

    private record Reason(Position place, String text) {}

    /** Why the file is everybody's; empty if it is not. */
    private Optional<Reason> reason() {
        if (audience.access().permissions().charAt(6) == 'r') {
            return Optional.of(new Reason(root.position("mode"), "everybody on the machine may read the file"));
        }
        MapView title = root.map("title");
        return Stream.of(root.scalar("audience"), title.scalar("en"), title.scalar("zh"), root.scalar("purpose"))
                .flatMap(Optional::stream)
                .filter(word -> EVERYBODY.matcher(plain(word.text())).matches())
                .findFirst()
                .map(word -> new Reason(word.position(), "the file is for everybody (\"" + word.text() + "\")"));
    }

    private static String plain(String text) {
        return String.join(" ", List.of(NO_WORD.split(text.strip())));
    }
}
