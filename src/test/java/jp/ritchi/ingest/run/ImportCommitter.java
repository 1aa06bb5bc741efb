package jp.ritchi.ingest.run;

import java.util.UUID;
import jp.ritchi.RitchiApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A second instance of the service that commits one import; the test kills it on the way. */
final class ImportCommitter {
    private ImportCommitter() {}

    /** Arguments: the run, then properties. */
    public static void main(String[] arguments) throws InterruptedException {
        var properties = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        var context =
                new SpringApplicationBuilder(RitchiApplication.class)
                        .properties("logging.level.root=ERROR", "spring.main.banner-mode=off")
                        .run(properties);
        context.getBean(ImportService.class).commit(UUID.fromString(arguments[0]), "second");
        Thread.sleep(600_000);
    }
}
