package io.alces.internal.codec;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Attributes in the order in which any reader gives them: a loop with a switch on their places. */
record ReadInLoop(ItemPlan plan, PlaceCode places) implements ReadRule {

    @Override
    public void emit(MethodVisitor code) {
        Label loop = new Label();
        Label end = new Label();
        Label unknown = new Label();
        List<Label> known =
                Stream.generate(Label::new).limit(plan.places().size()).toList();
        places.at(code, loop);
        places.pushReaderAndNames(code);
        CodeCalls.ofInterface(code, ItemReader.class, "next", int.class, AttributeNames.class);
        Label[] cases = Stream.concat(Stream.of(unknown, end), known.stream()).toArray(Label[]::new);
        code.visitTableSwitchInsn(AttributeNames.UNKNOWN, known.size() - 1, end, cases);
        IntStream.range(0, known.size()).forEach(i -> {
            places.at(code, known.get(i));
            places.read(code, plan.places().get(i), loop);
            code.visitJumpInsn(Opcodes.GOTO, loop);
        });
        places.at(code, unknown);
        places.readUnknown(code);
        code.visitJumpInsn(Opcodes.GOTO, loop);
        places.at(code, end);
    }
}
