package io.alces.internal.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.description.modifier.SyntheticState;
import net.bytebuddy.description.modifier.TypeManifestation;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.jar.asm.MethodTooLargeException;

/**
 * Defines the codec of a class as a hidden class beside it.
 *
 * <p>The codec is a nestmate of its model, so that it calls private constructors, fields and accessors as the model
 * itself does. It refers to other codecs and to names as constants, which the virtual machine folds. Members that are
 * out of its reach it calls by constant method handles.
 */
final class GeneratedCodec {
    private GeneratedCodec() {}

    /** The codec of a plan; empty if no class can be defined beside the model, or HotSpot would not compile its code. */
    static Optional<ItemCodec<Object>> define(ItemPlan plan) {
        Class<?> model = plan.object().schema().rawType();
        return Nestmates.lookup(model).flatMap(lookup -> define(plan, model, lookup));
    }

    private static Optional<ItemCodec<Object>> define(ItemPlan plan, Class<?> model, MethodHandles.Lookup lookup) {
        CodeConstants constants = new CodeConstants(name(model));
        try {
            byte[] bytes = bytes(plan, model, constants);
            return Optional.of(instance(lookup, bytes, constants.values()));
        } catch (MethodTooLargeException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(ItemPlan plan, Class<?> model, CodeConstants constants) {
        MemberCode members = new MemberCode(new CodeReach(model), constants);
        DynamicType.Builder<Object> plain = codec(plan, model, members, constants);
        DynamicType.Builder<Object> codec = DecodeRule.ofMaps(plan, members, constants)
                .map(rule -> withMaps(plain, rule))
                .orElse(plain);
        return ReadBackRule.of(plan, members, constants)
                .map(rule -> withReadBack(codec, rule))
                .orElse(codec)
                .visit(constants.fields())
                .make()
                .getBytes();
    }

    private static String name(Class<?> model) {
        return model.getName() + "$AlcesCodec";
    }

    private static DynamicType.Builder<Object> codec(
            ItemPlan plan, Class<?> model, MemberCode members, CodeConstants constants) {
        return new ByteBuddy(ClassFileVersion.JAVA_V17)
                .with(TypeValidation.DISABLED)
                .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
                .subclass(Object.class)
                .implement(ItemCodec.class)
                .name(name(model))
                .modifiers(Visibility.PACKAGE_PRIVATE, TypeManifestation.FINAL, SyntheticState.SYNTHETIC)
                .defineMethod("encode", void.class, Visibility.PUBLIC)
                .withParameters(Object.class, ItemWriter.class)
                .intercept(CompilableCode.of(new EncodeRule(plan, members, constants)))
                .defineMethod("decode", Object.class, Visibility.PUBLIC)
                .withParameters(ItemReader.class)
                .intercept(CompilableCode.of(DecodeRule.of(plan, members, constants)));
    }

    private static DynamicType.Builder<Object> withMaps(DynamicType.Builder<Object> codec, DecodeRule rule) {
        return codec.defineMethod(DecodeRule.OF_MAPS, Object.class, Visibility.PUBLIC)
                .withParameters(MapItemReader.class)
                .intercept(CompilableCode.of(rule));
    }

    private static DynamicType.Builder<Object> withReadBack(DynamicType.Builder<Object> codec, ReadBackRule rule) {
        return codec.defineMethod("encodeAndReadBack", Object.class, Visibility.PUBLIC)
                .withParameters(Object.class, ItemWriter.class)
                .intercept(CompilableCode.of(rule))
                .defineMethod("encodeAndReadMembers", Object[].class, Visibility.PUBLIC)
                .withParameters(Object.class, ItemWriter.class)
                .intercept(CompilableCode.of(rule.ofMembers()));
    }

    @SuppressWarnings("unchecked") // the class was made to be a codec
    private static ItemCodec<Object> instance(MethodHandles.Lookup lookup, byte[] bytes, List<Object> constants) {
        try {
            MethodHandles.Lookup codec = lookup.defineHiddenClassWithClassData(
                    bytes, constants, true, MethodHandles.Lookup.ClassOption.NESTMATE);
            return (ItemCodec<Object>)
                    Handles.call(codec.findConstructor(codec.lookupClass(), MethodType.methodType(void.class)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot define a codec beside " + lookup.lookupClass(), e);
        }
    }
}
