package io.alces.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * A setting of a table is to become another one.
 *
 * @param wanted in the words that {@code current} gives
 * @param apply puts it into a request
 */
record SettingChange(
        String subject,
        String wanted,
        Function<TableDescription, String> current,
        Consumer<UpdateTableRequest.Builder> apply)
        implements TableChange {

    static SettingChange tableClass(TableClass tableClass) {
        return new SettingChange(
                "table class",
                tableClass.toString(),
                FoundSettings::tableClass,
                request -> request.tableClass(tableClass));
    }

    static SettingChange deletionProtection(boolean enabled) {
        return new SettingChange(
                "deletion protection",
                enabled ? "on" : "off",
                FoundSettings::deletionProtection,
                request -> request.deletionProtectionEnabled(enabled));
    }

    @Override
    public Optional<String> alreadyMade(FoundTable found) {
        return wanted.equals(current.apply(found.table()))
                ? Optional.of(subject + ": already " + wanted)
                : Optional.empty();
    }

    @Override
    public List<String> words(FoundTable found) {
        return List.of(subject + ": from " + current.apply(found.table()) + " to " + wanted);
    }

    @Override
    public TableCall<?, ?> call(FoundTable found, TableSteps steps) {
        UpdateTableRequest.Builder request = UpdateTableRequest.builder();
        apply.accept(request);
        return steps.updateTable(request);
    }
}
