package kr.madang.planner;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.madang.planner.check.CanaryCheckThatTrustsTheIndex;
import org.junit.jupiter.api.Test;

/** What each package may use beside the JDK and JSpecify; what is not listed is forbidden. */
class PackageArrowsTests {

    private static final String PLANNER = "kr.madang.planner";

    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry(PLANNER, List.of()),
            Map.entry(PLANNER + ".sample", List.of(PLANNER)),
            Map.entry(PLANNER + ".check", List.of(PLANNER)),
            Map.entry(PLANNER + ".index", List.of(PLANNER)),
            Map.entry(PLANNER + ".explain", List.of(PLANNER, PLANNER + ".index", PLANNER + ".bound")),
            Map.entry(PLANNER + ".json", List.of(PLANNER, PLANNER + ".explain", "tools.jackson..")),
            Map.entry(
                    PLANNER + ".csv",
                    List.of(PLANNER, PLANNER + ".json", "tools.jackson..", "org.apache.commons.csv..")),
            Map.entry(PLANNER + ".repair", List.of(PLANNER, PLANNER + ".index")),
            Map.entry(PLANNER + ".bound", List.of(PLANNER, PLANNER + ".index")),
            Map.entry(PLANNER + ".timetable", List.of(PLANNER, PLANNER + ".index")),
            Map.entry(PLANNER + ".rules", List.of(PLANNER, PLANNER + ".index", "org.optaplanner..")),
            Map.entry(
                    PLANNER + ".search",
                    List.of(PLANNER + ".index", PLANNER + ".timetable", PLANNER + ".bound", "org.optaplanner..")),
            Map.entry(
                    PLANNER + ".run",
                    List.of(
                            PLANNER,
                            PLANNER + ".index",
                            PLANNER + ".bound",
                            PLANNER + ".timetable",
                            PLANNER + ".search",
                            PLANNER + ".check",
                            PLANNER + ".explain",
                            PLANNER + ".repair")),
            Map.entry(
                    PLANNER + ".cli",
                    List.of(
                            PLANNER,
                            PLANNER + ".bound",
                            PLANNER + ".run",
                            PLANNER + ".sample",
                            PLANNER + ".check",
                            PLANNER + ".explain",
                            PLANNER + ".rules",
                            PLANNER + ".repair",
                            PLANNER + ".json",
                            PLANNER + ".csv",
                            PLANNER + ".b2b",
                            PLANNER + ".b2b.check",
                            PLANNER + ".b2b.file",
                            PLANNER + ".b2b.search",
                            "picocli..")),
            Map.entry(PLANNER + ".booth", List.of(PLANNER, "org.optaplanner..")),
            Map.entry(PLANNER + ".b2b", List.of()),
            Map.entry(PLANNER + ".b2b.sat", List.of()),
            Map.entry(PLANNER + ".b2b.check", List.of(PLANNER + ".b2b")),
            Map.entry(PLANNER + ".b2b.file", List.of(PLANNER + ".b2b", "tools.jackson..")),
            Map.entry(PLANNER + ".b2b.search", List.of(PLANNER + ".b2b", PLANNER + ".b2b.check", PLANNER + ".b2b.sat")),
            Map.entry(
                    PLANNER + ".b2b.bench",
                    List.of(
                            PLANNER + ".b2b",
                            PLANNER + ".b2b.check",
                            PLANNER + ".b2b.file",
                            PLANNER + ".b2b.search"))));

    private final JavaClasses main =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(PLANNER);

    @Test
    void packagesUseOnlyWhatIsListed() {
        assertThat(main).isNotEmpty().allSatisfy(one -> assertThat(MAY_USE).containsKey(one.getPackageName()));

        MAY_USE.keySet().forEach(name -> rule(name).check(main));
    }

    @Test
    void forbiddenArrowIsCaught() {
        JavaClasses canary = new ClassFileImporter().importClasses(CanaryCheckThatTrustsTheIndex.class);

        assertThat(rule(PLANNER + ".check").evaluate(canary).hasViolation()).isTrue();
    }

    private static ArchRule rule(String name) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", name));
        allowed.addAll(MAY_USE.getOrDefault(name, List.of()));
        return classes()
                .that(resideInAPackage(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)));
    }
}
