package jp.ritchi.ingest.seed;

import jp.ritchi.ingest.command.CommandLine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Loads the curated files when all beans are there and no port is open yet, so that no request ever
 * sees half of them. A run with a command leaves them to the service.
 */
@Component
@DependsOnDatabaseInitialization
class SeedAtStart implements SmartInitializingSingleton {
    private final SeedLoader loader;
    private final ApplicationArguments arguments;

    SeedAtStart(SeedLoader loader, ApplicationArguments arguments) {
        this.loader = loader;
        this.arguments = arguments;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!CommandLine.isCommand(arguments.getSourceArgs())) {
            loader.load();
        }
    }
}
