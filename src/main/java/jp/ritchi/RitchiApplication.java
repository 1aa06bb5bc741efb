package jp.ritchi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the map service; with a command as first argument it runs that and stops. */
@SpringBootApplication
public class RitchiApplication {
    public static void main(String[] args) {
        SpringApplication.run(RitchiApplication.class, args);
    }
}
