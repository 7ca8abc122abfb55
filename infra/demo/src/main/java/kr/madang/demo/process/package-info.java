/** What the demo must know of the machine: processes and who they are, ports and who holds them. */
@NullMarked
package kr.madang.demo.process;

import org.jspecify.annotations.NullMarked;
