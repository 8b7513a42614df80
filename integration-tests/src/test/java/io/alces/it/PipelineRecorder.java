package io.alces.it;

import io.alces.error.Violation;
import io.alces.schema.ValuePlace;
import io.alces.spi.DeleteEvent;
import io.alces.spi.ItemValidator;
import io.alces.spi.Listener;
import io.alces.spi.ModelValidation;
import io.alces.spi.Plugin;
import io.alces.spi.UpdateEvent;
import io.alces.spi.WriteEvent;
import io.alces.spi.WriteOperation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells {@link PipelineEvent} what a plugin is told of permits, and refuses those of one title. */
final class PipelineRecorder implements Plugin, ModelValidation, Listener<Permit> {
    /** As it is stored and read again. */
    private static final String REFUSED = PipelineSituation.REFUSED_TITLE.toLowerCase(Locale.ROOT);

    @Override
    public void install(Registrar registrar) {
        registrar.addValidation(this);
        registrar.addItemListener(Permit.class, this);
        registrar.addListener(call -> PipelineEvent.SENT.happens());
    }

    @Override
    public List<String> problems(Class<?> model) {
        return List.of();
    }

    @Override
    public <T> Optional<ItemValidator<T>> validator(Class<T> model) {
        return Optional.of(new ItemValidator<>() {
            @Override
            public List<Violation> validate(T item, WriteOperation operation) {
                PipelineEvent.ITEM_VALIDATED.happens();
                return violations("Permit", item instanceof Permit permit ? permit.title() : null);
            }

            @Override
            public List<Violation> validateValue(ValuePlace place, @Nullable Object value) {
                PipelineEvent.VALUES_VALIDATED.happens();
                return violations(place.path(), value);
            }
        });
    }

    private static List<Violation> violations(String path, @Nullable Object title) {
        return REFUSED.equals(title) ? List.of(Violation.of(path, "is refused")) : List.of();
    }

    @Override
    public void beforeWrite(WriteEvent<Permit> event) {
        PipelineEvent.TOLD_BEFORE_WRITE.happens();
    }

    @Override
    public void afterWrite(WriteEvent<Permit> event) {
        PipelineEvent.TOLD_AFTER_WRITE.happens();
    }

    @Override
    public void beforeUpdate(UpdateEvent<Permit> event) {
        PipelineEvent.TOLD_BEFORE_UPDATE.happens();
    }

    @Override
    public void afterUpdate(UpdateEvent<Permit> event) {
        PipelineEvent.TOLD_AFTER_UPDATE.happens();
    }

    @Override
    public void beforeDelete(DeleteEvent<Permit> event) {
        PipelineEvent.TOLD_BEFORE_DELETE.happens();
    }

    @Override
    public void afterDelete(DeleteEvent<Permit> event) {
        PipelineEvent.TOLD_AFTER_DELETE.happens();
    }
}
