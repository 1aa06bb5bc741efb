package jp.ritchi.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of the house that the compiler does not know. */
class ArchitectureTests {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("jp.ritchi");

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("jp.ritchi.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void geodesyKnowsNothingOfSpringOrTheStore() {
        noClasses()
                .that()
                .resideInAPackage("jp.ritchi.geo..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void nothingIsCalledUtil() {
        noClasses().should().resideInAPackage("..util..").check(CLASSES);
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(CLASSES.that(notTheFrameworksOwnWord()));
    }

    /** Sheets of the land-registry map are plane drawings: their rings are matched in the plane. */
    @Test
    void planarMeasuresStayInsideTheGeodesyPackageAndTheReaderOfPlaneSheets() {
        noClasses()
                .that(resideInAPackage("jp.ritchi.(*)..").and(notGeo()))
                .and()
                .haveNameNotMatching(".*\\.(Tizu|RingRebuild).*")
                .should()
                .callMethod("org.locationtech.jts.geom.Geometry", "getArea")
                .orShould()
                .callMethod(
                        "org.locationtech.jts.geom.Geometry",
                        "distance",
                        "org.locationtech.jts.geom.Geometry")
                .orShould()
                .callMethod("org.locationtech.jts.geom.Geometry", "buffer", "double")
                .check(CLASSES);
    }

    @Test
    void atLeastHalfOfTheTypesAreHidden() {
        List<JavaClass> types =
                CLASSES.stream()
                        .filter(type -> type.isTopLevelClass())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .toList();
        long hidden =
                types.stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                        .count();
        assertThat(hidden)
                .as("package-private types of " + types.size())
                .isGreaterThanOrEqualTo(types.size() / 2);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> notGeo() {
        return com.tngtech.archunit.base.DescribedPredicate.not(
                resideInAPackage("jp.ritchi.geo.."));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass>
            notTheFrameworksOwnWord() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "not extending a framework type of that name",
                type ->
                        type.getAllRawSuperclasses().stream()
                                .noneMatch(parent -> parent.getSimpleName().endsWith("Manager")));
    }
}
