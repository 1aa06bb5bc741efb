package jp.ritchi;

import jp.ritchi.ingest.command.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the map service; with a command as first argument it runs that and stops. */
@SpringBootApplication
public class RitchiApplication {
    public static void main(String[] args) {
        var application = new SpringApplication(RitchiApplication.class);
        if (!CommandLine.isCommand(args)) {
            application.run(args);
            return;
        }
        CommandLine.settings().forEach(System::setProperty);
        System.exit(SpringApplication.exit(application.run(args)));
    }
}
