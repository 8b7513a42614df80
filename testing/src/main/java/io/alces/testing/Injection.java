package io.alces.testing;

import io.alces.Alces;
import io.alces.Model;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What tests can ask for. */
enum Injection {
    ALCES(Alces.class),
    MODEL(Model.class),
    CLIENT(DynamoDbClient.class),
    ASYNC_CLIENT(DynamoDbAsyncClient.class),
    FAULT_PROXY(FaultProxy.class),
    DATABASE(LocalDynamoDb.class);

    private final Class<?> type;

    Injection(Class<?> type) {
        this.type = type;
    }

    static Optional<Injection> of(Class<?> type) {
        return Arrays.stream(values()).filter(each -> each.type == type).findFirst();
    }

    Object from(TestSession session, Parameter parameter) {
        return switch (this) {
            case ALCES -> session.alces();
            case MODEL -> session.model(modelOf(parameter));
            case CLIENT -> session.client();
            case ASYNC_CLIENT -> session.asyncClient();
            case FAULT_PROXY -> session.proxy();
            case DATABASE -> session.database();
        };
    }

    /** Whether anything of a test class, or of the classes around it, asks for a proxy. */
    static boolean isFaultProxyIn(Class<?> testClass) {
        return Stream.<Class<?>>iterate(testClass, each -> each != null, Class::getEnclosingClass)
                .flatMap(Injection::executables)
                .anyMatch(each -> Arrays.asList(each.getParameterTypes()).contains(FaultProxy.class));
    }

    private static Stream<Executable> executables(Class<?> testClass) {
        return Stream.concat(
                Arrays.stream(testClass.getDeclaredConstructors()),
                ReflectionSupport.findMethods(testClass, method -> true, HierarchyTraversalMode.TOP_DOWN).stream());
    }

    private static Class<?> modelOf(Parameter parameter) {
        Type type = parameter.getParameterizedType();
        if (type instanceof ParameterizedType model && model.getActualTypeArguments()[0] instanceof Class<?> item) {
            return item;
        }
        throw new ParameterResolutionException("Cannot tell the class of the model for the parameter "
                + parameter.getName() + " of "
                + parameter.getDeclaringExecutable().getName()
                + ": expected a class, as in Model<Order>, found " + type.getTypeName());
    }
}
