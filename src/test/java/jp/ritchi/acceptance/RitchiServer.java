package jp.ritchi.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.ritchi.RitchiApplication;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test against the whole service over real HTTP, with the database that the environment names and
 * the seed data loaded. All such tests share one service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = RitchiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface RitchiServer {}
