package io.alces.validation;

import io.alces.error.InvalidItemException;
import io.alces.spi.Plugin;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Objects;

/**
 * Checks the constraints of Jakarta Bean Validation on models before anything is written: {@code
 * Alces.builder().install(BeanValidation.create())}. Immutable and thread-safe.
 *
 * <p>An item is validated whole, as a later read would return it, where it is created, saved, stored by a batch or a
 * transaction, or given to {@code saveChanges}. Of an update by expression each value is validated by itself, by the
 * constraints of its property and, where it is reached by {@code @Valid}, of what is inside of it; constraints of the
 * classes around it do not see it. One that may create its item must give a value to each attribute of the item whose
 * constraints, of the default group and of {@link OnUpdate}, refuse that it is absent. The groups are the default one and that of the operation: {@link OnCreate}, {@link
 * OnSave} or {@link OnUpdate}.
 *
 * <p>What is not valid is not sent. The {@link InvalidItemException} has all that is wrong, with the messages of the
 * constraints, in which the type of a value stands for {@code ${validatedValue}}; what a validator itself puts into the
 * template of a message is shown. {@link #constraintViolations} gives the violations as Jakarta has them, with values.
 *
 * <p>A constraint that cannot be checked where it stands, such as one for text on a number, is reported when the model
 * is compiled; for that, every validator is asked once about null.
 */
public final class BeanValidation implements Plugin {
    private final ValidatorFactory factory;

    private BeanValidation(ValidatorFactory factory) {
        this.factory = factory;
    }

    /**
     * Validates with the provider on the class path, such as Hibernate Validator, as {@code META-INF/validation.xml} says
     * if there is one.
     *
     * <p>Hibernate Validator needs no implementation of the expression language for it. The factory that is made lives as
     * long as this plugin, and holds nothing that must be closed; one that does is for {@link #using}.
     *
     * @throws IllegalStateException if no provider is there
     */
    public static BeanValidation create() {
        try {
            return new BeanValidation(Validation.buildDefaultValidatorFactory());
        } catch (NoProviderFoundException missing) {
            throw new IllegalStateException(
                    "there is no provider of Jakarta Bean Validation; add org.hibernate.validator:hibernate-validator,"
                            + " or use BeanValidation.using(..)",
                    missing);
        } catch (ValidationException incomplete) {
            return new BeanValidation(PlainExpressions.factory(incomplete));
        }
    }

    /**
     * Validates with the application's own factory, so that its validators can have what is injected into them. It stays
     * the caller's to close, after the {@code Alces}.
     */
    public static BeanValidation using(ValidatorFactory factory) {
        return new BeanValidation(Objects.requireNonNull(factory, "factory"));
    }

    /**
     * The violations of an item as Jakarta Bean Validation has them, values included, in the order of {@link
     * InvalidItemException#violations()}; what something else finds wrong with items is not among them.
     */
    public static List<ConstraintViolation<?>> constraintViolations(InvalidItemException invalid) {
        return invalid.violations().stream()
                .flatMap(violation -> violation.detail().stream())
                .filter(ConstraintViolation.class::isInstance)
                .<ConstraintViolation<?>>map(detail -> (ConstraintViolation<?>) detail)
                .toList();
    }

    @Override
    public void install(Registrar registrar) {
        registrar.addValidation(
                new ConstraintValidation(factory.getValidator(), new Violations(factory.getMessageInterpolator())));
    }
}
