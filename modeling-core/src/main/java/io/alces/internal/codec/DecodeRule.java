package io.alces.internal.codec;

import io.alces.internal.codec.ItemPlan.Place;
import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import io.alces.internal.codec.ObjectPlan.UnmappedMember;
import java.lang.invoke.MethodType;
import java.util.Optional;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Emits a method that decodes: it reads all attributes, then makes the object. */
final class DecodeRule implements ByteCodeAppender {
    /** The name of the method that decodes maps of values. */
    static final String OF_MAPS = "decodeMap";

    private final ItemPlan plan;
    private final CodeConstants constants;
    private final DecodeLocals locals;
    private final ConstructRule construct;
    private final PlaceCode places;
    private final ReadRule read;
    private final boolean leavesMaps;

    private DecodeRule(ItemPlan plan, MemberCode members, CodeConstants constants, Class<? extends ItemReader> reader) {
        this.plan = plan;
        this.constants = constants;
        this.locals = DecodeLocals.of(plan, reader);
        this.construct = new ConstructRule(members, constants, locals);
        this.places = new PlaceCode(plan, constants, locals);
        boolean ofMaps = reader == MapItemReader.class;
        this.read = ofMaps
                ? new ReadByName(plan, places, locals.add(Object.class), locals.add(Object.class))
                : new ReadInLoop(plan, places);
        this.leavesMaps = !ofMaps && ReadByName.pays(plan);
    }

    /** The rule of {@code decode}, which leaves maps of values to the method that has been made for them, if there is one. */
    static DecodeRule of(ItemPlan plan, MemberCode members, CodeConstants constants) {
        return new DecodeRule(plan, members, constants, ItemReader.class);
    }

    /** The rule of the method for maps of values; empty if it would be of no use. */
    static Optional<DecodeRule> ofMaps(ItemPlan plan, MemberCode members, CodeConstants constants) {
        return ReadByName.pays(plan)
                ? Optional.of(new DecodeRule(plan, members, constants, MapItemReader.class))
                : Optional.empty();
    }

    @Override
    public Size apply(MethodVisitor code, Implementation.Context context, MethodDescription method) {
        if (leavesMaps) {
            decodeMap(code, context);
        }
        locals.prepare(code);
        prepare(code, plan.object());
        prepareRanks(code);
        read.emit(code);
        plan.flattened().forEach(member -> flattened(code, member));
        construct.emit(code, plan.object());
        code.visitInsn(Opcodes.ARETURN);
        return locals.size();
    }

    /** Returns what the method for maps of values returns, if the reader has one. */
    private static void decodeMap(MethodVisitor code, Implementation.Context context) {
        Label other = new Label();
        String maps = Type.getInternalName(MapItemReader.class);
        code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
        code.visitTypeInsn(Opcodes.INSTANCEOF, maps);
        code.visitJumpInsn(Opcodes.IFEQ, other);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
        code.visitTypeInsn(Opcodes.CHECKCAST, maps);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                context.getInstrumentedType().getInternalName(),
                OF_MAPS,
                MethodType.methodType(Object.class, MapItemReader.class).toMethodDescriptorString(),
                false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitLabel(other);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private void prepare(MethodVisitor code, ObjectPlan object) {
        for (PlannedMember member : object.members()) {
            Local local = locals.slot(member);
            if (member instanceof FlattenedMember flattened) {
                prepare(code, flattened.plan());
            } else if (member instanceof UnmappedMember unmapped) {
                constants.push(code, UnmappedCodec.class, unmapped.codec());
                CodeCalls.ofClass(code, UnmappedCodec.class, "empty", Object.class);
                local.store(code);
            } else if (!local.type().isPrimitive()
                    && ((AttributeMember) member).codec().absent() != null) {
                constants.push(code, ValueCodec.class, ((AttributeMember) member).codec());
                CodeCalls.ofInterface(code, ValueCodec.class, "absent", Object.class);
                local.store(code);
            }
        }
    }

    private void prepareRanks(MethodVisitor code) {
        for (Place place : plan.places()) {
            if (place.hasAliases() && place.rank() == 0) {
                code.visitLdcInsn(Integer.MAX_VALUE);
                locals.rank(place.attribute()).store(code);
            }
        }
    }

    private void flattened(MethodVisitor code, FlattenedMember member) {
        Label absent = new Label();
        locals.found(member).push(code);
        code.visitJumpInsn(Opcodes.IFEQ, absent);
        construct.emit(code, member.plan());
        locals.slot(member).store(code);
        places.at(code, absent);
    }
}
