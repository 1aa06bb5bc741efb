package jp.ritchi.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test against the real service and the real database, with somebody signed in for imports. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ritchi.data-dir=target/import-tests",
            "ritchi.gis-data=target/no-such-folder",
            "ritchi.import.max-file-size=20MB"
        })
@Import({SignedIn.class, ImportClient.class, ImportRows.class})
public @interface ImportTest {}
