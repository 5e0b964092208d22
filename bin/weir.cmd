@echo off
rem Starts convert, inspect, template, fill and rejects on a clerk's own computer. The night stays on Linux: see docs\windows.md.
rem
rem   WEIR_HEAP   Java heap, default 512m
rem   JAVA_HOME   the JDK to use; without it, the java on PATH
setlocal
for %%I in ("%~dp0..") do set "WEIR_ROOT=%%~fI"
set "WEIR_JAR=%WEIR_ROOT%\cli\target\weir.jar"
if not defined WEIR_HEAP set "WEIR_HEAP=512m"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 goto no_java
if exist "%WEIR_JAR%" goto run

where mvn >nul 2>&1
if errorlevel 1 goto no_maven
echo weir: building Weir (first use, about a minute)...>&2
pushd "%WEIR_ROOT%"
call mvn -q -B -Dmaven.test.skip=true package >&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto no_build

:run
"%JAVA%" "-Xmx%WEIR_HEAP%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 "-Dweir.home=%WEIR_ROOT%" -Dweir.command=weir -Djdk.console=java.base -Xlog:disable -jar "%WEIR_JAR%" %*
exit /b %ERRORLEVEL%

:no_java
echo weir: Java is missing; a JDK 17 or newer is needed. Install one, or set JAVA_HOME.>&2
exit /b 2

:no_maven
echo weir: Weir is not built and Maven is missing. Install Maven 3.8 or newer, or copy cli\target from a computer where Weir was built.>&2
exit /b 2

:no_build
echo weir: the build failed; the reason is above. The first build needs a network.>&2
exit /b 1
