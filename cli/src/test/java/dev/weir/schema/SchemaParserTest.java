package dev.weir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.TestSchema;
import dev.weir.match.Comparison;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.schema.Entity.Golden;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaParserTest {

    private static final String START = """
            version: 1
            entities:
              thing:
                title: {en: Thing, zh: 物}
            """;

    private final Problems problems = new Problems();

    @Test
    void readsEntitiesFieldsRulesAndVetoes() {
        Schema schema = TestSchema.schema();

        assertThat(schema.entities().keySet())
                .containsExactly("household", "resident", "membership", "place", "asset", "event");
        Entity household = schema.entity("household").orElseThrow();
        assertThat(household.distinctInLedger()).isTrue();
        assertThat(household.authority().departments()).containsExactly("police", "civil-affairs");
        Field number = household.field("household_no").orElseThrow();
        assertThat(number.authority()).contains(new Authority(List.of("police"), Optional.of(Period.ofYears(2))));
        assertThat(number.compared()).isFalse();
        assertThat(household
                        .field("place")
                        .orElseThrow()
                        .authority()
                        .orElseThrow()
                        .departments())
                .containsExactly("police");
        assertThat(household.field("place").orElseThrow().target()).contains("place");
        assertThat(household.field("household_type").orElseThrow().codeList()).contains("household_type");
        assertThat(household.rule("head").orElseThrow())
                .isEqualTo(new IdentityRule(
                        "head",
                        List.of("head_id_number", "head_name"),
                        Optional.of("household_type <> 'collective'"),
                        3,
                        IdentityRule.Overshared.VALUE));
        assertThat(household.vetoes())
                .containsExactly(
                        new Veto("household_no", List.of("household_no"), Optional.of("department = 'police'")));
        assertThat(schema.entity("membership").orElseThrow().golden()).isEqualTo(Golden.RELATION);
    }

    @Test
    void givesTheConditionsWithTheirPlaces() {
        List<SchemaCondition> conditions = SchemaParser.conditions(TestSchema.text("schema.yaml"), "schema.yaml");

        assertThat(conditions)
                .extracting(SchemaCondition::sql)
                .containsExactly("household_type <> 'collective'", "department = 'police'");
        assertThat(conditions.get(1).layout().start()).hasToString("schema.yaml:19:61");
    }

    @Test
    void refusesToTakeAFieldFromWhereItCannotBe() {
        String text = START + fields("a: {" + TEXT + "}").replace("fields:", """
                otherwise: {a: b.c}
                    only: {a: {by: b}}
                    fields:""");

        assertThat(problemsOf(text))
                .containsExactlyInAnyOrder("S016 \"a\" cannot be taken from here", "S016 \"a\" finds no row so");
    }

    @Test
    void refusesPartsThatDoNotFitTheEntity() {
        String text = START + fields("a: {" + TEXT + "}").replace("fields:", """
                part_of: {field: a, kind: a, key: a, made: a, levels: {thing: [a, b]}, inherits: [c]}
                    fields:""");

        assertThat(problemsOf(text))
                .containsExactlyInAnyOrder(
                        "S014 unknown field \"b\"",
                        "S014 unknown field \"c\"",
                        "S016 \"field\" must be a reference to thing itself",
                        "S016 \"thing\" is no code of a");
    }

    @Test
    void saysHowRecordsAreComparedThatNoRuleLinks() {
        String text = START + fields("a: {" + TEXT + "}", "b: {" + TEXT + "}").replace("fields:", """
                match: {compare: {a: person_name, b: cn_id}, link: 0.99, review: 0.4}
                    fields:""");

        Matching matching = SchemaParser.parse(text, "s", List.of(), problems)
                .orElseThrow()
                .entity("thing")
                .flatMap(Entity::matching)
                .orElseThrow();
        assertThat(matching.compare().fields())
                .containsExactly(
                        new Comparison.Field("a", dev.weir.match.FieldType.PERSON_NAME),
                        new Comparison.Field("b", dev.weir.match.FieldType.CN_ID));
        assertThat(matching.link()).contains(0.99);
        assertThat(matching.review()).isEqualTo(0.4);
    }

    @Test
    void refusesAComparisonThatCannotBe() {
        assertThat(problemsOfMatch("{compare: {a: text}}")).containsExactly("S022 match compares 1 field");
        assertThat(problemsOfMatch("{compare: {a: text, c: text}}")).containsExactly("S014 unknown field \"c\"");
        assertThat(problemsOfMatch("{compare: {a: text, b: address}}"))
                .containsExactly("S022 address is for a reference to a place");
        assertThat(problemsOfMatch("{compare: {a: text, b: text}, link: 0.4}"))
                .containsExactly("S022 link is below review: what is linked is not listed");
        assertThat(problemsOfMatch("{compare: {a: text, b: text}}\n    golden: record"))
                .containsExactly("S022 only records of a linked entity are compared");
        assertThat(problemsOfMatch("{compare: {a: text, b: soundex}}")).hasSize(1);
        assertThat(problemsOfMatch("{compare: {a: text, b: text}, link: 2}")).hasSize(1);
    }

    /** A person's doors by the households of which a ledger makes it a member. */
    @Test
    void readsAndChecksTheWayToFurtherDoors() {
        String text = """
                version: 1
                entities:
                  place: {title: {en: P, zh: P}, fields: {address: {%1$s}}}
                  home: {title: {en: H, zh: H}, fields: {place: {type: ref, entity: place, class: open, title: {en: P, zh: P}}}}
                  person:
                    title: {en: P, zh: P}
                    match:
                      compare: {name: person_name, door: address}
                      through: {door: tie.home.place}
                    fields: {name: {%1$s}, door: {type: ref, entity: place, class: open, title: {en: D, zh: D}}}
                  tie:
                    title: {en: T, zh: T}
                    golden: relation
                    fields:
                      person: {type: ref, entity: person, class: open, title: {en: P, zh: P}}
                      home: {type: ref, entity: home, class: open, title: {en: H, zh: H}}
                      kind: {type: code, list: household_type, class: open, title: {en: K, zh: K}}
                """.formatted(TEXT);

        assertThat(SchemaParser.parse(text, "s", TestSchema.CODE_LISTS, problems)
                        .orElseThrow()
                        .entity("person")
                        .flatMap(Entity::matching)
                        .orElseThrow()
                        .through())
                .containsEntry("door", new Matching.Through("tie", "home", "place"));
        for (String way : List.of("tie.home.name", "home.tie.place", "ties.home.place", "tie.person.name")) {
            assertThat(problemsOf(text.replace("tie.home.place", way)))
                    .containsExactly("S022 there is no such way to a place");
        }
        assertThat(problemsOf(text.replace("tie.home.place", "tie.home")))
                .containsExactly("S022 \"door\" has no doors so");
        assertThat(problemsOf(text.replace("{door: tie", "{name: tie")))
                .containsExactly("S022 \"name\" has no doors so");
    }

    private List<String> problemsOfMatch(String match) {
        return problemsOf(START
                + fields("a: {" + TEXT + "}", "b: {" + TEXT + "}")
                        .replace("fields:", "match: " + match + "\n    fields:"));
    }

    @Test
    void changesItsFingerprintWithACodeList() {
        CodeList other = new CodeList("sex", List.of(new CodeList.Code("m", new Title("male", "男"), List.of())));

        Schema changed = SchemaParser.parse(START + fields("a: {" + TEXT + "}"), "s", List.of(other), problems)
                .orElseThrow();
        Schema plain = SchemaParser.parse(START + fields("a: {" + TEXT + "}"), "s", List.of(), problems)
                .orElseThrow();
        assertThat(changed.fingerprint()).isNotEqualTo(plain.fingerprint());
    }

    @Test
    void refusesAFieldWithoutPrivacyClass() {
        assertThat(problemsOf(START + fields("a: {type: text, title: {en: A, zh: 甲}}")))
                .containsExactly("S004 key \"class\" is missing");
    }

    @Test
    void refusesReservedNames() {
        assertThat(problemsOf((START + fields("thing_id: {" + TEXT + "}", "as_of: {" + TEXT + "}"))
                        .replace("  thing:", "  record:\n    title: {en: R, zh: 记}\n    fields: {}\n  thing:")))
                .containsExactly(
                        "S010 entity \"record\" has a name that Weir uses itself",
                        "S010 every table already has a column \"thing_id\"",
                        "S010 every table already has a column \"as_of\"");
    }

    @Test
    void refusesReferencesAndListsThatLeadNowhere() {
        assertThat(problemsOf(START
                        + fields(
                                "a: {" + TEXT.replace("text", "ref") + "}",
                                "b: {" + TEXT.replace("text", "ref") + ", entity: thng}",
                                "c: {" + TEXT.replace("text", "code") + ", list: nowhere}",
                                "d: {" + TEXT + ", list: sex}")))
                .containsExactly(
                        "S013 type ref needs the key \"entity\" beside it",
                        "S011 unknown entity \"thng\"",
                        "S017 unknown code list \"nowhere\"",
                        "S013 \"list\" stands at a field that is no code");
    }

    @Test
    void refusesRulesWithUnknownFieldsOrTakenNames() {
        assertThat(problemsOf(START + fields("a: {" + TEXT + "}") + """
                            identity:
                              - {rule: key, by: [a]}
                              - {rule: x, by: [b]}
                              - {rule: x, by: []}
                            vetoes:
                              - {veto: v, fields: [c]}
                        """.indent(0)))
                .containsExactly(
                        "S015 a rule cannot be called \"key\": Weir uses the name itself",
                        "S014 unknown field \"b\"",
                        "S015 the name \"x\" stands twice",
                        "S014 \"by\" names no field",
                        "S014 unknown field \"c\"");
    }

    @Test
    void refusesARelationWithoutReferencesAndARecordWithRules() {
        String text = (START + fields("a: {" + TEXT + "}"))
                .replace("    title: {en: Thing", "    golden: relation\n    title: {en: Thing");

        assertThat(problemsOf(text))
                .containsExactly("S016 a relation needs two fields of type ref and one of type code");
        assertThat(problemsOf(text.replace("relation", "record") + "    identity: [{rule: r, by: [a]}]\n"))
                .containsExactly("S016 only a linked entity has identity rules");
    }

    @Test
    void refusesCoarseFieldsOfAnEntityThatHidesNoRow() {
        String text = (START + fields("a: {" + TEXT + "}"))
                .replace("    title: {en: Thing", "    coarse: [a]\n    title: {en: Thing");

        assertThat(problemsOf(text)).containsExactly("S018 \"coarse\" stands at an entity of which no row is hidden");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThat(problemsOf("a: [")).hasSize(1);
        assertThat(SchemaParser.conditions("a: [", "s")).isEmpty();
    }

    private static final String TEXT = "type: text, class: open, title: {en: A, zh: 甲}";

    private static String fields(String... fields) {
        return "    fields:\n      " + String.join("\n      ", fields) + "\n";
    }

    private static List<String> problemsOf(String text) {
        Problems found = new Problems();
        assertThat(SchemaParser.parse(text, "schema.yaml", TestSchema.CODE_LISTS, found))
                .isEmpty();
        return found.all().stream()
                .map((Problem problem) -> problem.code().code() + " " + problem.message())
                .toList();
    }
}
