package io.aetherflow.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The directions of ARCHITECTURE.md, held over every package of the host and of the shipped plugins. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.aetherflow");

    @Test
    void coreDependsOnTheJdkAndJSpecifyAlone() {
        classes()
                .that()
                .resideInAPackage("io.aetherflow.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.aetherflow.core..", "java..", "javax.crypto..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void adaptersSeeCoreAndNoneOfTheirNeighbours() {
        for (String adapter : new String[] {"files", "lake", "postgres", "aws", "kafka", "redis", "mail", "http"}) {
            noClasses()
                    .that()
                    .resideInAPackage("io.aetherflow." + adapter + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.aetherflow..")
                            .and(not(resideInAnyPackage("io.aetherflow.core..", "io.aetherflow." + adapter + ".."))))
                    .check(HOUSE);
        }
    }

    @Test
    void coreIsBuiltInLayers() {
        layer("table", "table");
        layer("failure", "failure");
        layer("identity", "identity", "failure");
        layer("audit", "audit", "identity", "failure");
        layer("request", "request", "failure");
        layer("profile", "profile", "identity", "table", "failure");
        layer("event", "event", "failure");
        layer("dataset", "dataset", "profile", "identity", "table", "failure");
        layer("insight", "insight", "identity", "failure");
        layer("job", "job", "event", "insight", "dataset", "profile", "identity", "failure");
        layer("limit", "limit", "failure");
        layer("spi", "spi", "insight", "identity", "table");
        layer("cleaning", "cleaning", "dataset", "identity", "table", "failure");
        layer(
                "flow",
                "flow",
                "audit",
                "cleaning",
                "limit",
                "spi",
                "job",
                "event",
                "insight",
                "dataset",
                "profile",
                "identity",
                "table",
                "failure");
    }

    @Test
    void noCyclesBetweenPackages() {
        slices().matching("io.aetherflow.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void shippedPluginsSeeTheSpiAlone() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target", "dist", "plugins"))) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")
                            && !file.getParent().endsWith("lib"))
                    .toList()) {
                JavaClasses plugin = new ClassFileImporter().importJar(new JarFile(jar.toFile()));
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.aetherflow..")
                                .and(not(resideInAnyPackage(
                                        "io.aetherflow.plugins..",
                                        "io.aetherflow.analytics..",
                                        "io.aetherflow.core.spi..",
                                        "io.aetherflow.core.table..",
                                        "io.aetherflow.core.insight..",
                                        "io.aetherflow.core.identity..",
                                        "io.aetherflow.core.dataset..",
                                        "io.aetherflow.core.failure.."))))
                        .check(plugin);
            }
        }
    }

    private static void layer(String of, String... on) {
        String[] legal = Stream.concat(
                        Stream.of("java..", "javax.crypto..", "org.jspecify.."),
                        Stream.of(on).map(name -> "io.aetherflow.core." + name + ".."))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("io.aetherflow.core." + of + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(legal)
                .check(HOUSE);
    }
}
