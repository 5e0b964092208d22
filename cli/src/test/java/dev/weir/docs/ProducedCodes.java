package dev.weir.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** What produces each code: a golden case whose expected text has it, or a test method of the list below that names it. */
final class ProducedCodes {

    /** A line is a test method and the codes that it names. */
    private static final String METHODS = """
            feed.FeedCheckerTest.aCountIsMadeOfCoarseColumnsOnly O033
            feed.FeedCheckerTest.theSqlGivesJustTheColumnsThatAreDescribed O015
            feed.FeedCheckerTest.theSqlReadsTheOpenFileAloneAndGivesTheSameEachTime O014 O020 O040 O046
            feed.FeedCheckerTest.twoFeedsOfOneCodeAreTold O035
            feed.FeedCheckerTest.whatIsNotInTheOpenFileCannotBeNamed O034
            feed.FeedParserTest.saysWhatIsWrongWithTheFile O010 O030 O031 O032
            feed.FeedParserTest.saysWhichKeysAreWrong O001 O002 O003 O004 O005 O006 O009
            load.BrakeTest.holdsThirtyRowsForALedgerOfThreeThousand H004
            load.CutLineTest.itIsToldAndTheWholeLineCorrectsIt F052
            load.DoubtfulRowTest.itIsRejectedAndKeepsNobodyWhoLeft F053
            load.FactViewCheckTest.saysWhatIsWrongWithTheFile V001 V002 V003 V004 V005 V006 V009 V011 V013 V017
            load.FactViewCheckTest.saysWhatIsWrongWithTheSql V012 V033 V040 V041 V044 V045 V046
            load.FactViewCheckTest.refusesANameThatIsTakenOrNone V010
            load.FixedRecordsTest.aTrailerIsNoRecordAndKeepsNobodyWhoLeft F057
            load.LogDoubtsTest.aKnownKeyWithOtherContentIsAFaultAndTheFirstStays F008
            load.LogDoubtsTest.aValueWithinAMessageIsTakenOnlyWhereItCanBeTold F072
            read.grid.DittoTest.isALostValueWhereNothingStandsThere F073
            read.grid.StatedColumnsTest.belowALineThatMayBeASectionNoFormerOneIsSure F074
            load.UnreadableRowsTest.aFieldThatCannotBeToldIsAFaultOfItsColumnAndAKeyRejectsTheRow F068 F069
            load.FixedRecordsTest.textBehindTheLastColumnIsTold F058
            load.IssueRulesTest.anInputThatDoesNotSayWhichLedgerItIsWaits H007
            load.TitledPartsTest.whereTwoMonthsAreNamedAlikeTheInputWaitsAndShowsBoth H011
            load.LogEventsTest.aRepetitionOfALineThatIsNotKnownIsRejected F071
            load.LoadLimitTest.whatTookTooLongIsALineWithItsCodeAndWhatToDo H009
            load.PolicyTest.aWrongTotalHoldsTheInputAndNamesItsRow H006
            load.PolicyTest.aColumnOfWhichNearlyNothingCanBeReadHoldsTheInput H012
            load.PolicyTest.oneRejectMoreThanAllowedHoldsTheInput H005
            load.SchemaSqlCheckTest.saysWhatIsWrongWithACondition S012 S040 S041 S042 S043 S044 S045 S046 S047 S048
            read.InputLimitTest.whatMergedCellsRepeatCounts H010
            read.excel.ExcelReaderTest.stopsWhenAColumnStandsTwice H003
            read.excel.ExcelReaderTest.stopsWhenARequiredColumnIsMissing H002
            read.excel.ExcelReaderTest.stopsWhenNoRowIsTheHeader H001
            read.excel.ExcelReaderTest.stopsWhenNoSheetHasTheName H008
            resolve.DecisionParserTest.tellsWhatIsWrongWithALine C010 C011 C012 C013 C014
            route.FileRoutesIT.refusesARouteThatThereIsNot R025
            route.RouteCheckerIT.collectsTheProblemsOfAllFilesAndRoutes R010 R013
            route.RouteCheckerIT.saysWhatIsWrongAndWhere R011 R012 R014 R015 R016 R017 R018 R019 R020 R023 R026 R028
            route.RouteCheckerIT.saysWhatIsWrongWithAFileRoute R021 R022
            route.RouteCheckerIT.aDatabaseSaysBeforeTheNightWhichQueryItRefuses R029
            route.RouteCheckerIT.saysWhichDatabaseCannotBeReached R024
            route.RouteCheckerIT.aMarkThatCannotBeLeftOutOfItsQueryIsTold R033
            route.PulledQueryIT.tellsWhatDoesNotFit R030 R031 R032
            run.ClerkFoldersIT.correctsALedgerThroughTheFoldersAlone H013 H014
            run.AudienceFilesTest.whatIsWrongHasItsCode A003 A004 A005 A006 A009 A012 A020 A021 A022 A025 A040 A041 A042 A043 A044 A045 A046 A047 A048
            cli.AudienceReportsIT.aReportOfWhichNothingCanBeMadeIsToldByTheCheck A026
            run.AudienceFilesTest.whatIsWrongWithTheWholeFileHasItsCode A001 A002 A010 A023 A024
            run.RecordedChecksTest.aDecisionAboutARecordThatNobodyStatesIsTold C015
            run.WorkspaceCodesTest.aFileThatIsMissingIsToldAsThat W015
            run.WorkspaceCodesTest.aFileThatIsNotUtf8IsToldAsThat W016
            run.WorkspaceCodesTest.aFolderWithoutAWorkspaceIsToldAsThat W014
            run.WorkspaceCodesTest.aKeyOfTheSchemaIsToldAsThat S001 S002 S003 S005 S006 S009
            run.WorkspaceCodesTest.aKeyOfWeirYamlIsToldAsThat W001 W002 W003 W004 W005 W009
            run.WorkspaceCodesTest.allProblemsOfAllFilesAreToldAtOnceWhateverElseIsWrong M034 S019
            schema.AreaListParserTest.refusesAnAreaWithoutAParentWithTwoOrWithinItself C006
            schema.SchemaParserTest.refusesAComparisonThatCannotBe S022
            schema.CodeListParserTest.findsEveryWrongLine C002 C003 C004
            schema.CodeListParserTest.refusesAnotherHeaderAnEmptyFileAndBrokenQuotes C001 C005
            schema.CodeListParserTest.refusesCharactersThatNobodySees C009
            schema.OpenRulesReaderTest.saysWhatIsNoFieldWithAValueOfItsOwn S020
            schema.OpenRulesReaderTest.whatIsTiedToPeopleOrPrivateCanNeverBeOpen S021
            schema.SchemaParserTest.refusesAFieldWithoutPrivacyClass S004
            schema.SchemaParserTest.refusesARelationWithoutReferencesAndARecordWithRules S016
            schema.SchemaParserTest.refusesCoarseFieldsOfAnEntityThatHidesNoRow S018
            schema.SchemaParserTest.refusesReferencesAndListsThatLeadNowhere S011 S013 S017
            schema.SchemaParserTest.refusesReservedNames S010
            schema.SchemaParserTest.refusesRulesWithUnknownFieldsOrTakenNames S014 S015
            store.SchemaTablesTest.refusesAllLossesTogetherAndChangesNothing S101 S102 S103
            workspace.ConfigParserTest.findsEveryProblem W006 W010 W011 W012 W013
            """;

    private static final Path TESTS = Documents.ROOT.resolve("cli/src/test/java/dev/weir");
    private static final Path GOLDEN = Documents.ROOT.resolve("cli/src/test/resources");
    private static final Pattern PROBLEM = Pattern.compile("(?m)^\\S+: (?:error|warning) ([A-Z]\\d{3}) ");
    private static final Pattern FAULT = Pattern.compile("(?m)^\\d+;[^;]*;([A-Z]\\d{3});");

    private ProducedCodes() {}

    /** The codes in the expected texts of golden cases, which a test compares with what Weir says. */
    static Set<String> byCases() throws IOException {
        Set<String> codes = new TreeSet<>();
        codes.addAll(expected(GOLDEN.resolve("golden-invalid"), "expected.txt", PROBLEM));
        codes.addAll(expected(GOLDEN.resolve("golden-invalid-reports"), "expected.txt", PROBLEM));
        codes.addAll(expected(GOLDEN.resolve("golden"), "expected.csv", FAULT));
        return codes;
    }

    private static List<String> expected(Path cases, String name, Pattern code) throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> folders = Files.list(cases)) {
            for (Path folder : folders.toList()) {
                code.matcher(Files.readString(folder.resolve(name)))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    static List<Producer> byMethods() {
        return METHODS.lines().map(Producer::of).toList();
    }

    /** @param name of the class within {@code dev.weir} */
    record Producer(String name, String method, List<String> codes) {

        static Producer of(String line) {
            List<String> words = List.of(line.split(" "));
            int dot = words.get(0).lastIndexOf('.');
            return new Producer(
                    words.get(0).substring(0, dot), words.get(0).substring(dot + 1), words.subList(1, words.size()));
        }

        /** Fails unless the method is a test that runs. */
        void mustBeATest() throws ClassNotFoundException {
            Method found = Arrays.stream(Class.forName("dev.weir." + name).getDeclaredMethods())
                    .filter(each -> each.getName().equals(method))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " has no method " + method));
            assertThat(AnnotationSupport.isAnnotated(found, Testable.class)).isTrue();
        }

        /** The method with its annotations, which may hold the cases. */
        String source() throws IOException {
            String text = Files.readString(TESTS.resolve(name.replace('.', '/') + ".java"));
            MatchResult found = Pattern.compile("(?s)void " + method + "\\(.*?\\n    }\\n")
                    .matcher(text)
                    .results()
                    .findFirst()
                    .orElseThrow();
            int begin = text.lastIndexOf("\n\n", found.start());
            return text.substring(begin, found.end());
        }
    }
}
