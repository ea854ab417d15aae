"""The pages in Debian's Chromium, by tasks as people do them.

browse.py PROGRAM WORK: makes a registry from the example body, serves it, and ends with 1 where something is not so.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import axe_core_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PAGES = [
    "/", "/ask?q=5.1-1-3b&unit=0202&me=180034", "/ask?q=5.1-1-3b", "/ask?q=サーバ", "/may?person=030392&q=5.1-1-3b&unit=0202",
    "/happened", "/happened?q=infected-device&unit=0202", "/units", "/units/0202", "/chart", "/people?q=花子", "/people/030412",
    "/systems", "/systems/zei", "/roles/section-manager", "/table", "/table/5.1-1-3b?unit=0202", "/sheet?chapter=5&unit=0202",
    "/checks", "/findings", "/vacancies", "/expiring", "/spof", "/about", "/diff", "/history?at=units/02/appointments.csv:46", "/nosuch", "/units?on=2027-04-01",
]

failures = []


def check(condition, what):
    print(("ok    " if condition else "WRONG ") + what)
    if not condition:
        failures.append(what)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def browser(script=True, dark=False):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    if dark:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    return driver


def width(driver, pixels, height=900):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": pixels, "height": height, "deviceScaleFactor": 1, "mobile": pixels < 600})


def axe(driver):
    path = os.path.join(os.path.dirname(axe_core_python.__file__), "axe.min.js")
    with open(path, encoding="utf-8") as f:
        driver.execute_script(f.read())
    return driver.execute_async_script(
        "const done = arguments[0]; axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
        ".then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', '))))")


def picture(driver, work, name, pixels, height):
    width(driver, pixels, height)
    driver.save_screenshot(os.path.join(work, name + ".png"))


def tasks(driver, base):
    # Somebody who has never seen it wants to carry a USB stick out: by keyboard alone.
    width(driver, 1200)
    driver.get(base + "/?lang=ja")
    for _ in range(40):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        if driver.switch_to.active_element.get_attribute("id") == "q":
            break
    check(driver.switch_to.active_element.get_attribute("id") == "q", "the question is reached by the keyboard")
    driver.switch_to.active_element.send_keys("USBメモリを持ち出したい", Keys.TAB)
    check(driver.switch_to.active_element.get_attribute("id") == "unit", "the unit comes after the question")
    driver.switch_to.active_element.send_keys("税務課", Keys.ENTER)
    check(bool(driver.find_elements(By.CSS_SELECTOR, ".decider")), "who permits the USB stick is named")
    check("見本 花子" in driver.find_element(By.CSS_SELECTOR, ".decider").text, "it is the head of the Tax Section")

    # The device remembers the unit.
    driver.get(base + "/")
    check(driver.find_element(By.ID, "unit").get_attribute("value") == "税務課", "the unit is remembered on the device")
    check(driver.get_cookies() == [], "there is no cookie")

    # An infected PC: two clicks from anywhere.
    driver.get(base + "/table?lang=ja")
    driver.find_element(By.CSS_SELECTOR, ".to-happened a").click()
    driver.find_element(By.PARTIAL_LINK_TEXT, "ウイルスに感染").click()
    check("この順に知らせます" in driver.page_source and "見本 花子" in driver.page_source, "whom to call about an infected PC, for the remembered unit")

    # Words that are not sure lead on by one more click.
    driver.get(base + "/ask?q=サーバ&lang=ja")
    driver.find_element(By.CSS_SELECTOR, "ul.choices a").click()
    check(driver.find_elements(By.CSS_SELECTOR, ".decider, .needed, .verdict") != [], "a candidate leads to an answer")

    # The chart is used by keyboard.
    driver.get(base + "/chart?lang=ja")
    boxes = driver.find_elements(By.CSS_SELECTOR, ".chart a")
    boxes[1].send_keys(Keys.ENTER)
    check("/chart" in driver.current_url or "/units/" in driver.current_url, "a box of the chart is opened by keyboard")
    check(boxes != [], "the chart has boxes")


def prepare(driver, base, folder):
    # A clerk drops the list of 1 April, sees what comes of it, and keeps the report.
    path = os.path.join(folder, "異動.csv")
    with open(path, "w", encoding="utf-8") as f:
        f.write("職員番号,氏名,異動区分,異動日\n030412,見本 花子,退職,2027-03-31\n")
    width(driver, 1200)
    driver.get(base + "/prepare?lang=ja")
    check(axe(driver) == [], "axe finds nothing on the empty form")
    driver.find_element(By.ID, "file").send_keys(path)
    driver.find_element(By.CSS_SELECTOR, "button.main").click()
    text = driver.find_element(By.TAG_NAME, "main").text
    check("見本 花子" in text and "この異動で生じること" in text, "the consequences of 1 April are seen from a dropped file")
    found = axe(driver)
    check(found == [], f"axe finds nothing on the plan {'; '.join(found)}")
    width(driver, 320, 640)
    check(driver.execute_script("return document.documentElement.scrollWidth") <= 320, "the plan fits a phone and 400 %")
    width(driver, 1200)
    # Again, without choosing the file anew: the page carries it.
    driver.find_element(By.CSS_SELECTOR, "button.main").click()
    check("見本 花子" in driver.find_element(By.TAG_NAME, "main").text, "the file need not be chosen twice")
    driver.get(base + "/waiting?lang=ja")
    check(axe(driver) == [], "axe finds nothing on what waits")


def main():
    program, work = sys.argv[1:3]
    folder = tempfile.mkdtemp(prefix="kengen-browse.")
    environment = dict(os.environ, HOME=folder, KENGEN_TODAY="2026-12-01", LANG="ja_JP.UTF-8", GIT_CONFIG_NOSYSTEM="1")
    for key, value in [("user.name", "見本係"), ("user.email", "mihon@example.jp")]:
        subprocess.run(["git", "config", "--global", key, value], env=environment, check=True)
    registry = os.path.join(folder, "mihon")
    subprocess.run([program, "init", "--example", registry], env=environment, check=True, stdout=subprocess.DEVNULL)
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    server = subprocess.Popen([program, "serve", "--prepare", "--registry", registry, "--port", str(port), "--rate", "0"], env=environment)
    driver = None
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(base + "/healthz")
                break
            except OSError:
                time.sleep(0.1)
        driver = browser()
        tasks(driver, base)
        prepare(driver, base, folder)

        for page in PAGES:
            for language in ["ja", "en"]:
                driver.get(base + page + ("&" if "?" in page else "?") + "lang=" + language)
                width(driver, 1200)
                found = axe(driver)
                check(found == [], f"axe finds nothing on {page} ({language}) {'; '.join(found)}")
            # 400 % of 1280 pixels.
            width(driver, 320, 640)
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            check(wide <= 320, f"{page} fits a phone and 400 % ({wide})")
            check(axe(driver) == [], f"axe finds nothing on {page} at 320 pixels")
        told = [entry["message"] for entry in driver.get_log("browser") if "404" not in entry["message"]]
        check(told == [], f"the browser complains of nothing {told[:3]}")

        for name, page in [
            ("home", "/?lang=ja"), ("answer", "/ask?q=USBメモリ 持ち出し&unit=税務課&me=030412&lang=ja"), ("happened", "/happened?q=infected-device&unit=0202&lang=ja"),
            ("unit", "/units/0202?lang=ja"), ("chart", "/chart?lang=ja"), ("checks", "/checks?lang=ja"), ("person", "/people/030412?lang=ja"),
            ("sheet", "/sheet?chapter=5&unit=0202&lang=ja"), ("table", "/table/5.1-1-3b?unit=0202&lang=ja"), ("units", "/units?lang=ja"), ("findings", "/findings?lang=ja"),
            ("english", "/ask?q=take USB home&unit=0202&lang=en"), ("unsure", "/ask?q=サーバ&lang=ja"), ("spof", "/spof?lang=ja"),
        ]:
            driver.get(base + page)
            picture(driver, work, name, 1100, 1000)
        driver.get(base + "/ask?q=USBメモリ 持ち出し&unit=税務課&lang=ja")
        picture(driver, work, "phone", 390, 844)
        driver.get(base + "/prepare?lang=ja")
        driver.find_element(By.ID, "file").send_keys(os.path.join(folder, "異動.csv"))
        driver.find_element(By.CSS_SELECTOR, "button.main").click()
        picture(driver, work, "plan", 1100, 1000)
        driver.quit()

        driver = browser(dark=True)
        for page in PAGES:
            driver.get(base + page + ("&" if "?" in page else "?") + "lang=ja")
            found = axe(driver)
            check(found == [], f"axe finds nothing on {page} in the dark {'; '.join(found)}")
        driver.get(base + "/ask?q=USBメモリ 持ち出し&unit=税務課&me=030412&lang=ja")
        picture(driver, work, "dark", 1100, 1000)
        driver.quit()

        driver = browser(script=False)
        driver.get(base + "/?lang=ja")
        driver.find_element(By.ID, "q").send_keys("USBメモリを持ち出したい")
        driver.find_element(By.ID, "unit").send_keys("税務課", Keys.ENTER)
        check("見本 花子" in driver.page_source, "everything works without a script")
    finally:
        if driver:
            driver.quit()
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            failures.append("the server did not end")
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(failures)} wrong")
    sys.exit(1 if failures else 0)


main()
