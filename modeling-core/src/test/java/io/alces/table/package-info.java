@NullMarked
package io.alces.table;

import org.jspecify.annotations.NullMarked;
