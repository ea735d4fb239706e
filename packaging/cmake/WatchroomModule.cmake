# SPDX-License-Identifier: GPL-3.0-or-later
# A folder is one target of its name. `USES` is the whole list of modules that it may include;
# the test layering.<module> reads the #include lines and fails on one that is not named there.

add_library(wr_options INTERFACE)
target_compile_options(wr_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Woverloaded-virtual -Wnon-virtual-dtor
    -Wold-style-cast -Wno-missing-field-initializers>)
target_compile_definitions(wr_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_KEYWORDS)
if(WATCHROOM_WERROR)
    target_compile_options(wr_options INTERFACE -Werror)
endif()
if(WATCHROOM_SANITIZE)
    # g++ 12 takes the members of a variant for uninitialised once the sanitizers' checks stand between.
    target_compile_options(wr_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
        $<$<CXX_COMPILER_ID:Clang>:-fsanitize-ignorelist=${CMAKE_CURRENT_LIST_DIR}/sanitizers-ignore.txt>
        -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(wr_options INTERFACE -fsanitize=address,undefined)
endif()

# One precompiled header a library type: the headers that nearly every file of the type reads.
function(watchroom_pch name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "QT;HEADERS")
    if(NOT WATCHROOM_PCH)
        return()
    endif()
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp "// anchors the precompiled header\n")
    add_library(${name} STATIC ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    list(TRANSFORM arg_QT PREPEND Qt6::)
    target_link_libraries(${name} PRIVATE wr_options tl::expected ${arg_QT})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

function(watchroom_use_pch target pch)
    if(WATCHROOM_PCH AND TARGET ${pch})
        target_precompile_headers(${target} REUSE_FROM ${pch})
    endif()
endfunction()

function(watchroom_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PCH" "SOURCES;USES;QT;LIBS")
    add_library(wr_${name} STATIC ${arg_SOURCES})
    target_include_directories(wr_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/..)
    list(TRANSFORM arg_QT PREPEND Qt6::)
    list(TRANSFORM arg_USES PREPEND wr_ OUTPUT_VARIABLE uses)
    target_link_libraries(wr_${name} PUBLIC wr_options Qt6::Core tl::expected ${uses} ${arg_QT} ${arg_LIBS})
    if(arg_PCH)
        watchroom_use_pch(wr_${name} ${arg_PCH})
    else()
        watchroom_use_pch(wr_${name} wr_core_pch)
    endif()
    if(WATCHROOM_TESTS)
        string(REPLACE ";" "," allowed "${arg_USES}")
        add_test(NAME layering.${name}
            COMMAND ${CMAKE_COMMAND} -DMODULE=${name} -DUSES=${allowed} -DFOLDER=${CMAKE_CURRENT_SOURCE_DIR}
                    -DROOT=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/layering.cmake)
    endif()
endfunction()

# One executable a module; TESTS are classes, each in <class in lower case>.cpp with its own moc file.
function(watchroom_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;USES;QT;LIBS;ENV")
    add_executable(tst_${name} ${arg_SOURCES})
    list(TRANSFORM arg_USES PREPEND wr_ OUTPUT_VARIABLE uses)
    list(TRANSFORM arg_QT PREPEND Qt6::)
    target_link_libraries(tst_${name} PRIVATE wr_options wr_testsupport ${uses} Qt6::Test ${arg_QT} ${arg_LIBS})
    add_test(NAME ${name} COMMAND tst_${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 600)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=0;${arg_ENV}")
endfunction()
